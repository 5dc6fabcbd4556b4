/** Places in an input, in messages: an answer must not grow with what was sent. */

const mostCharacters = 500

export const shortened = (text: string): string => (text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text)

/** RFC 6901; a long one is cut, and ends with "…". */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  shortened(path.map(key => `/${shortened(String(key)).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''))
