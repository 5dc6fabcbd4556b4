/** An answer must not grow with what was sent, so long pointers are cut. */

const mostCharacters = 500

export const shortened = (text: string): string => (text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text)

/** RFC 6901; a cut one ends with "…". */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  shortened(path.map(key => `/${shortened(String(key)).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''))
