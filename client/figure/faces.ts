import { type FaceFile, sfntOf } from './file/sfnt.ts'
import { isArabic } from './text.ts'

interface FaceRow {
  family: string
  weight: number
  path: string
  needed(letters: string): boolean
}

const condensed = 'IBM Plex Sans Condensed'
const latin = (subset: string, weight: number): string =>
  `@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-${subset}-${weight}-normal`

const rows: readonly FaceRow[] = [
  { family: condensed, weight: 500, path: latin('latin', 500), needed: () => true },
  { family: condensed, weight: 600, path: latin('latin', 600), needed: () => true },
  { family: condensed, weight: 500, path: latin('latin-ext', 500), needed: letters => /[\u0100-\u02ff\u1e00-\u1eff]/.test(letters) },
  {
    family: 'IBM Plex Sans Arabic',
    weight: 500,
    path: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal',
    needed: isArabic,
  },
]

/** PDF sets only letters of these faces; SVG and PNG take others from whoever shows them. */
export const hasFace = (letter: string): boolean =>
  /^[\p{Script=Arabic}\p{Script=Inherited}\s\u0020-\u02ff\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf\u2116-\u2122\u2190-\u2212]$/u.test(letter)

/** `@font-face` rules with the faces that these letters need, as data; `base64` reads one by its path. */
export async function faces(letters: string, base64: (path: string) => Promise<string>): Promise<string> {
  const rules = rows
    .filter(face => face.needed(letters))
    .map(
      async ({ family, weight, path }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${await base64(`${path}.woff2`)}) format("woff2")}`,
    )
  return (await Promise.all(rules)).join('')
}

/** The faces that these letters need; `bytes` reads a WOFF file by its path. */
export const faceFiles = (letters: string, bytes: (path: string) => Promise<Uint8Array>): Promise<FaceFile[]> =>
  Promise.all(
    rows.filter(face => face.needed(letters)).map(async ({ weight, path }) => ({ weight, bytes: sfntOf(await bytes(`${path}.woff`)) })),
  )
