import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { entries } from '../../scripts/server-build.ts'
import { sourceFiles } from './imports.ts'

it('every thread is among what is built, under a name of its own', () => {
  const threads = sourceFiles('server').flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/new URL\('([^']*-worker\.ts)', import\.meta\.url\)/g)].map(([, path = '']) => basename(path)),
  )
  const built = entries.map(entry => basename(entry))
  expect(threads.length).toBeGreaterThan(5)
  expect(threads.filter(thread => !built.includes(thread))).toEqual([])
  expect(new Set(built).size).toBe(built.length)
})
