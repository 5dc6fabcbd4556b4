/** Finds a browser, builds the client, and starts one Isnad on a fresh folder for all browser tests. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findChrome } from './find-chrome.ts'
import { startIsnad } from './isnad-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser; null: skip. */
    chrome: string | null
    /** Address of the running Isnad, without a slash at the end. */
    isnad: string
    /** Golden files are written, not compared: vitest runs with --update. */
    writesGolden: boolean
  }
}

export default async function setup(project: TestProject) {
  project.provide('writesGolden', project.config.snapshotOptions.updateSnapshot === 'all')
  const chrome = findChrome()
  if (chrome === null) {
    const how = 'No Chrome or Chromium found: the browser suites are SKIPPED. Install one, or set CHROME_PATH to its path.'
    if (process.env.CI === 'true') throw new Error(how)
    process.stdout.write(`\n  !! ${how}\n\n`)
    project.provide('chrome', null)
    project.provide('isnad', '')
    return
  }
  const data = mkdtempSync(join(tmpdir(), 'isnad-e2e-'))
  const isnad = await startIsnad({ ISNAD_DATA: join(data, 'article') })
  project.provide('chrome', chrome)
  project.provide('isnad', isnad.address)
  return async () => {
    await isnad.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
