/** For systems that give none: their rules always hold, and what is not excepted has the system's colours. */
import { styleRules } from './style-rules.ts'

/** Does nothing where the system forces colours itself. */
export function forceColours(): void {
  if (matchMedia('(forced-colors: active)').matches) return
  for (const rule of [...styleRules()])
    if (rule instanceof CSSMediaRule && /forced-colors:\s*active/.test(rule.conditionText)) {
      rule.media.mediaText = 'all'
      for (const inner of styleRules([rule])) if (inner instanceof CSSStyleRule) outweigh(inner.style)
    }
  for (const element of document.querySelectorAll<HTMLElement>('body, body *:not(svg *)'))
    if (getComputedStyle(element).forcedColorAdjust !== 'none') element.dataset.forced = ''
}

/** A system's colours outweigh the page's; the page's own rules for them outweigh these. */
function outweigh(style: CSSStyleDeclaration): void {
  for (const property of [...style]) style.setProperty(property, style.getPropertyValue(property), 'important')
}
