/** How long the canvas keeps the page waiting on 2,000 entities and 4,000 relations: long tasks of the main thread, per act. Prints a table. */
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { createServer } from 'vite'
import type { Canvas } from '../../client/graph/dev/harness.ts'
import { generatedGraph } from './canvas-graph.ts'

declare global {
  var canvas: Canvas
  var longTasks: number[]
}

/** What the issue allows after the first layout, ms. */
const allowed = 200
/** Found beforehand: a dependency that vite meets later reloads the page. */
const optimizeDeps = {
  entries: ['graph/dev/index.html'],
  include: ['cytoscape', 'cytoscape-dagre', 'graphology-layout-forceatlas2/iterate.js'],
}
const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

interface Act {
  name: string
  run(page: Page): Promise<unknown>
}
const inPage = (name: string, script: () => unknown): Act => ({ name, run: page => page.evaluate(script) })

const acts: readonly Act[] = [
  { name: 'pan by dragging', run: page => drag(page, { x: 30, y: 30 }, { x: 500, y: 400 }) },
  { name: 'zoom by wheel', run: page => wheel(page, [-300, -300, -300, -300, 400, 400, 400]) },
  inPage('select an entity', () => canvas.select(canvas.explorer, { entities: ['e900'] })),
  inPage('select the hub', () => canvas.select(canvas.explorer, { entities: ['e0'] })),
  inPage('select nothing', () => canvas.select(canvas.explorer, {})),
  { name: 'point at entities', run: page => hover(page) },
  inPage('filter out a kind', () => canvas.acts.toggleFilter(canvas.explorer, 'kinds', 'Person')),
  inPage('undo the filter', () => canvas.explorer.undo()),
  inPage('only contested', () => canvas.acts.setContested(canvas.explorer, 'only')),
  inPage('undo it', () => canvas.explorer.undo()),
  inPage('hide the hub', () => canvas.acts.hide(canvas.explorer, ['e0'])),
  inPage('undo it again', () => canvas.explorer.undo()),
  inPage('expand by 40', () => canvas.acts.expand(canvas.explorer, 'e0', canvas.extra())),
  inPage('collapse', () => canvas.acts.collapse(canvas.explorer, 'e0')),
  inPage('force layout', () => canvas.view.layout('force')),
  inPage('undo the layout', () => canvas.explorer.undo()),
  inPage('concentric layout', () => canvas.view.layout('concentric')),
  inPage('layered layout', () => canvas.view.layout('layered')),
  inPage('circle layout', () => canvas.view.layout('circle')),
  inPage('fit', () => canvas.view.fit()),
  inPage('dark theme', () => canvas.view.setTheme('dark')),
]

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 20 })
  await page.mouse.up()
}
async function wheel(page: Page, steps: readonly number[]): Promise<void> {
  await page.mouse.move(720, 450)
  for (const step of steps) await page.mouse.wheel(0, step)
}
async function hover(page: Page): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await page.mouse.move(300 + i * 80, 450)
    await page.waitForTimeout(150)
  }
}

/** The long tasks (over 50 ms) that an act causes, until the page has been quiet for half a second. */
async function measure(page: Page, act: Act): Promise<{ name: string; tasks: number[]; ms: number }> {
  await page.evaluate(() => {
    globalThis.longTasks = []
  })
  const start = performance.now()
  await act.run(page)
  const ms = performance.now() - start
  for (let quiet = 0, seen = 0; quiet < 5; quiet++) {
    await page.waitForTimeout(100)
    const now = await page.evaluate(() => globalThis.longTasks.length)
    if (now !== seen) quiet = 0
    seen = now
  }
  return { name: act.name, tasks: await page.evaluate(() => globalThis.longTasks), ms }
}

async function main(): Promise<void> {
  const server = await createServer({
    root: fileURLToPath(new URL('../../client', import.meta.url)),
    configFile: false,
    server: { port: 0 },
    logLevel: 'error',
  })
  await server.listen()
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: chromiumFlags })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.addInitScript(() => {
      globalThis.longTasks = []
      new PerformanceObserver(list => globalThis.longTasks.push(...list.getEntries().map(entry => entry.duration))).observe({
        type: 'longtask',
        buffered: true,
      })
    })
    const graph = generatedGraph(2000, 4000)
    await page.route('**/picture.json', route =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify({ graph, phrases: {} }) }),
    )
    const start = performance.now()
    await page.goto(`${server.resolvedUrls!.local[0]}graph/dev/index.html`)
    await page.waitForFunction(() => globalThis.canvas?.explorer.get().picture.positions.size > 0, null, { timeout: 120_000 })
    console.log(
      `canvas: ${graph.entities.length} entities, ${graph.relations.length} relations, first picture after ${Math.round(performance.now() - start)} ms`,
    )
    await page.waitForTimeout(2000)
    let worst = 0
    for (const act of acts) {
      const { name, tasks, ms } = await measure(page, act)
      const longest = Math.max(0, ...tasks)
      worst = Math.max(worst, longest)
      console.log(
        `${name.padEnd(20)} longest task ${String(Math.round(longest)).padStart(5)} ms, ${String(tasks.length).padStart(3)} over 50 ms, act ${String(Math.round(ms)).padStart(6)} ms${longest > allowed ? '  over the limit' : ''}`,
      )
    }
    console.log(`longest task ${Math.round(worst)} ms; allowed ${allowed} ms`)
  } finally {
    await browser.close()
    await server.close()
  }
}

await main()
