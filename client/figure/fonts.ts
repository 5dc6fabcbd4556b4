/** The figure carries its letters with it, so that it looks the same in a browser, an editor and on a press. */
import arabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url'
import latin from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-500-normal.woff2?url'
import latinBold from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-600-normal.woff2?url'
import latinExtended from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-ext-500-normal.woff2?url'
import { faces } from './faces.ts'

const addresses = [arabic, latin, latinBold, latinExtended]

async function base64(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
  let binary = ''
  for (let start = 0; start < bytes.length; start += 0x8000) binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  return btoa(binary)
}

/** A build adds a digest to the name of each file. */
const addressOf = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.woff2'.length)
  return addresses.find(address => address.includes(name)) ?? path
}

export const fontFaces = (letters: string): Promise<string> => faces(letters, path => base64(addressOf(path)))
