/** In px at zoom 1; the figure draws with the same. */

/** Font families, first choice first. A figure carries its own fonts; where it does not, it is read without those of the page. */
export const fonts = {
  label: 'IBM Plex Sans Condensed, Noto Sans Variable, IBM Plex Sans Arabic, Arial Narrow, sans-serif',
  paper: 'IBM Plex Sans Condensed, IBM Plex Sans Arabic, Noto Sans, Arial Narrow, sans-serif',
}

/** As CSS and canvas write them: `"IBM Plex Sans", sans-serif`. */
export const quoted = (families: string): string =>
  families
    .split(', ')
    .map(family => (family.includes(' ') ? `"${family}"` : family))
    .join(', ')

export const nodeStyle = {
  outline: 1.5,
  label: {
    size: 12,
    hubSize: 14.5,
    weight: 500,
    strongWeight: 600,
    maxWidth: 104,
    halo: 3,
    haloOpacity: 0.92,
    lineHeight: 1.18,
    gap: 4,
    minZoomed: 7,
  },
  selected: { padding: 8, border: 2.5 },
  dimmed: { opacity: 0.26, textOpacity: 0.9 },
  focus: { padding: 10, ring: 2 },
  dash: [4, 3],
}

export const edgeStyle = {
  width: 1.5,
  selectedWidth: 3,
  hoverWidth: 2.5,
  pathWidth: 3.5,
  arrowScale: 0.95,
  label: { size: 10.5, halo: 3, offset: 11.5, minZoomed: 8, showUpTo: 45 },
}

/** ms */
export const motion = { hover: 120, layout: 420 }

export const isStrong = (degree: number): boolean => degree >= 4
export const isHub = (degree: number): boolean => degree >= 8

export const nameStyle = (degree: number): { size: number; weight: number } => ({
  size: isHub(degree) ? nodeStyle.label.hubSize : nodeStyle.label.size,
  weight: isStrong(degree) ? nodeStyle.label.strongWeight : nodeStyle.label.weight,
})
