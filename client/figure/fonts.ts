import arabicWoff from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff?url'
import arabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url'
import latinWoff from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-500-normal.woff?url'
import latin from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-500-normal.woff2?url'
import latinBoldWoff from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-600-normal.woff?url'
import latinBold from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-600-normal.woff2?url'
import latinExtendedWoff from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-ext-500-normal.woff?url'
import latinExtended from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-ext-500-normal.woff2?url'
import { faces } from './faces.ts'

const addresses = [arabic, arabicWoff, latin, latinWoff, latinBold, latinBoldWoff, latinExtended, latinExtendedWoff]

const bytesAt = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer())

async function base64(url: string): Promise<string> {
  const bytes = await bytesAt(url)
  let binary = ''
  for (let start = 0; start < bytes.length; start += 0x8000) binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  return btoa(binary)
}

/** A build adds a digest to the name of each file. */
const addressOf = (path: string): string => {
  const [name = '', ending = ''] = path.slice(path.lastIndexOf('/') + 1).split('.')
  return addresses.find(address => address.includes(name) && address.endsWith(`.${ending}`)) ?? path
}

export const fontFaces = (letters: string): Promise<string> => faces(letters, path => base64(addressOf(path)))

export const woffAt = (path: string): Promise<Uint8Array> => bytesAt(addressOf(path))
