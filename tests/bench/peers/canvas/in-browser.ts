import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { createServer, type DepOptimizationOptions } from 'vite'
import { chromeFlags } from '../../../e2e/find-chrome.ts'

/** A browser and the address of `folder` of the project, served as in development. A dependency that vite meets later reloads the page. */
export async function inBrowser(
  folder: string,
  optimizeDeps: DepOptimizationOptions,
  work: (browser: Browser, address: string) => Promise<void>,
): Promise<void> {
  const server = await createServer({
    root: fileURLToPath(new URL(`../../../../${folder}`, import.meta.url)),
    configFile: false,
    // a change of the sources meanwhile must not reload the page
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps,
    worker: { format: 'es' },
    logLevel: 'error',
  })
  await server.listen()
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-first-run', ...chromeFlags],
  })
  try {
    await work(browser, server.resolvedUrls!.local[0]!)
  } finally {
    await browser.close()
    await server.close()
  }
}
