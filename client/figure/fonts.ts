/** The figure carries its letters with it, so that it looks the same in a browser, an editor and on a press. */
import arabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url'
import latin from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-500-normal.woff2?url'
import latinBold from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-600-normal.woff2?url'
import latinExtended from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-ext-500-normal.woff2?url'
import { isArabic } from './text.ts'

interface Face {
  family: string
  weight: number
  url: string
  needed: (text: string) => boolean
}

const condensed = 'IBM Plex Sans Condensed'
const faces: readonly Face[] = [
  { family: condensed, weight: 500, url: latin, needed: () => true },
  { family: condensed, weight: 600, url: latinBold, needed: () => true },
  { family: condensed, weight: 500, url: latinExtended, needed: text => /[\u0100-\u02ff\u1e00-\u1eff]/.test(text) },
  { family: 'IBM Plex Sans Arabic', weight: 500, url: arabic, needed: isArabic },
]

async function base64(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
  let binary = ''
  for (let start = 0; start < bytes.length; start += 0x8000) binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  return btoa(binary)
}

/** `@font-face` rules with the faces that these letters need, as data. */
export async function fontFaces(letters: string): Promise<string> {
  const needed = faces.filter(face => face.needed(letters))
  const rules = needed.map(
    async ({ family, weight, url }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${await base64(url)}) format("woff2")}`,
  )
  return (await Promise.all(rules)).join('')
}
