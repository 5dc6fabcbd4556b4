/**
 * Runs in the page: what is wider than the page or its own box, cut, or over something else. What scrolls, or ends in an ellipsis and has its
 * whole words elsewhere, is not amiss; a picture is looked at by other tests.
 */
export function amiss(): string[] {
  const named = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`
  const found = new Set<string>()
  const page = document.documentElement
  if (page.scrollWidth > page.clientWidth) found.add(`the page is ${page.scrollWidth} wide, the window ${page.clientWidth}`)

  const notLookedAt = '[data-canvas], .hidden, .lens-twin, [inert], .skip, output, [aria-hidden="true"]'
  const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    element =>
      !(element instanceof SVGElement) &&
      element.clientWidth > 1 &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest(notLookedAt),
  )
  /** What is made to be scrolled from side to side. */
  const across = '[role="grid"], [role="tablist"], .cm-scroller, pre, .scroll-across'
  const control = 'button, a[href], input:not([type="hidden"]), select, textarea, [role="tab"], [role="radio"], [role="checkbox"]'
  for (const element of shown) {
    const { overflowX, overflowY, textOverflow, webkitLineClamp, display } = getComputedStyle(element)
    if ((element.textContent ?? '').trim() === '' || textOverflow === 'ellipsis' || webkitLineClamp !== 'none') continue
    const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
    const wide = element.scrollWidth > element.clientWidth + 1
    if (clips(overflowX) && wide) found.add(`cut: ${named(element)} ${element.scrollWidth} in ${element.clientWidth} px`)
    if (clips(overflowY) && element.scrollHeight > element.clientHeight + 3)
      found.add(`cut below: ${named(element)} ${element.scrollHeight} in ${element.clientHeight} px`)
    const onlyDown = overflowX === 'auto' && overflowY !== 'visible' && !element.matches(across)
    if (onlyDown && wide) found.add(`scrolls across: ${named(element)} ${element.scrollWidth} in ${element.clientWidth} px`)
    if (overflowX === 'visible' && wide && display !== 'inline' && element.matches(`${control}, h1, h2, h3, h4`))
      found.add(`too wide for its box: ${named(element)} ${element.scrollWidth} in ${element.clientWidth} px`)
  }

  /** What of it is in sight, of words only the ink: cut by whatever scrolls around it. */
  const seen = (element: Element): DOMRect => {
    const words = document.createRange()
    words.selectNodeContents(element)
    let { left, top, right, bottom } = (element.matches(control) ? element : words).getBoundingClientRect()
    for (let around: Element | null = element; around; around = around.parentElement) {
      const style = getComputedStyle(around)
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
      const box = around.getBoundingClientRect()
      left = Math.max(left, box.left)
      top = Math.max(top, box.top)
      right = Math.min(right, box.right)
      bottom = Math.min(bottom, box.bottom)
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
  }
  const onTop = ({ element, box }: { element: Element; box: DOMRect }): boolean => {
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    return hit !== null && (element.contains(hit) || hit.contains(element))
  }
  const ownText = (element: Element): boolean => [...element.childNodes].some(node => node instanceof Text && node.data.trim() !== '')
  /** What stays in sight covers for a while what scrolls under it. */
  const stays = (element: Element): Element | null => {
    for (let around: Element | null = element; around; around = around.parentElement)
      if (getComputedStyle(around).position === 'sticky') return around
    return null
  }
  const reached = shown
    .filter(element => element.matches(control) || ownText(element))
    .map(element => ({ element, box: seen(element), stays: stays(element) }))
    .filter(({ box }) => box.width > 2 && box.height > 2)
    .filter(onTop)
  for (const [n, a] of reached.entries())
    for (const b of reached.slice(n + 1)) {
      if (a.element.contains(b.element) || b.element.contains(a.element) || a.stays !== b.stays) continue
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
      if (across > 3 && down > 4) found.add(`over one another: ${named(a.element)} and ${named(b.element)}`)
    }
  return [...found]
}
