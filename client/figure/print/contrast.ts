/** Of lines and rings against white paper, as WCAG asks of what is no text. */
export const leastContrast = 3

/** `ink`: #rrggbb. 1 to 21, relative luminance by WCAG 2.2. */
export function contrastOf(ink: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => linear(Number.parseInt(ink.slice(at, at + 2), 16) / 255))
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

const linear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)
