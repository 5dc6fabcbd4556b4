import { isArabic } from './text.ts'

interface FaceRow {
  family: string
  weight: number
  /** As a package has it. */
  path: string
  needed(letters: string): boolean
}

const condensed = 'IBM Plex Sans Condensed'
const latin = (subset: string, weight: number): string =>
  `@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-${subset}-${weight}-normal.woff2`

const rows: readonly FaceRow[] = [
  { family: condensed, weight: 500, path: latin('latin', 500), needed: () => true },
  { family: condensed, weight: 600, path: latin('latin', 600), needed: () => true },
  { family: condensed, weight: 500, path: latin('latin-ext', 500), needed: letters => /[\u0100-\u02ff\u1e00-\u1eff]/.test(letters) },
  {
    family: 'IBM Plex Sans Arabic',
    weight: 500,
    path: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2',
    needed: isArabic,
  },
]

/** `@font-face` rules with the faces that these letters need, as data; `base64` reads one by its path. */
export async function faces(letters: string, base64: (path: string) => Promise<string>): Promise<string> {
  const rules = rows
    .filter(face => face.needed(letters))
    .map(
      async ({ family, weight, path }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${await base64(path)}) format("woff2")}`,
    )
  return (await Promise.all(rules)).join('')
}
