import type { Action } from './action.ts'
import { t } from './t.ts'

const region = (id: string, word: () => string, keys: string, by: 1 | -1): Action => ({
  id,
  word,
  keys: [keys],
  heard: 'always',
  palette: false,
  run: () => toRegion(by),
})

export const nextRegion = region('next-region', () => t('nextRegion'), 'F6', 1)
export const previousRegion = region('previous-region', () => t('previousRegion'), 'Shift+F6', -1)

function toRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    region => region.checkVisibility({ visibilityProperty: true }) && !region.closest('[inert]'),
  )
  const at = regions.findIndex(region => region.contains(document.activeElement))
  const next = regions[(at + by + regions.length) % regions.length]
  if (!next) return
  const inside = [
    ...next.querySelectorAll<HTMLElement>(
      '[role="application"], [role="tab"][aria-selected="true"], button:not([disabled]), a[href], input, [tabindex="0"]',
    ),
  ].find(element => element.checkVisibility({ visibilityProperty: true }))
  if (!inside) next.tabIndex = -1
  ;(inside ?? next).focus()
}
