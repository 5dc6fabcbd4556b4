import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { faceFiles, faces } from '../../client/figure/faces.ts'

const fileOf = createRequire(import.meta.url).resolve

export const cssOf = (letters: string): Promise<string> => faces(letters, async path => (await readFile(fileOf(path))).toString('base64'))

export const filesOf = (letters: string) => faceFiles(letters, path => readFile(fileOf(path)))
