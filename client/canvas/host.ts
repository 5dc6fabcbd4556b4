/** Keeps its size without a stylesheet and under the content policy. */
export function makeHost(container: HTMLElement): HTMLElement {
  const host = document.createElement('div')
  host.setAttribute('role', 'application')
  host.tabIndex = 0
  host.dataset.canvas = ''
  Object.assign(host.style, { position: 'absolute', inset: '0', outlineOffset: '-2px' })
  if (getComputedStyle(container).position === 'static') container.style.position = 'relative'
  container.append(host)
  reserveStylesheet()
  return host
}

/** cytoscape writes a style element, which the content policy refuses, unless an element of this id is there. */
function reserveStylesheet(): void {
  const id = '__________cytoscape_stylesheet'
  if (document.getElementById(id)) return
  const place = document.createElement('template')
  place.id = id
  document.head.append(place)
}

export const prefersReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
