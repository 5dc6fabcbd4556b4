/**
 * The canvas beside Cytoscape.js, vis-network, orb and a plain 2D canvas, all with the same graph and the same places, one page each:
 * `--entities=N --relations=N --only=isnad,vis`. A table of what a reader waits for, by the clock, with the ratio to the plain canvas.
 * Fails only where it cannot measure.
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { shippedKinds } from '../shipped-vocabulary.ts'
import { generatedGraph } from './canvas-graph.ts'
import { inBrowser } from './peers/canvas/in-browser.ts'
import type { CanvasPage } from './peers/canvas/page.ts'
import { scattered } from './peers/canvas/scattered.ts'

declare global {
  var page: CanvasPage
}

const all = ['plain', 'cytoscape', 'vis', 'orb', 'isnad'] as const
const { values } = parseArgs({ options: { entities: { type: 'string' }, relations: { type: 'string' }, only: { type: 'string' } } })
const [order, size] = [Number(values.entities ?? 10_000), Number(values.relations ?? 20_000)]
const chosen = values.only ? all.filter(each => values.only!.split(',').includes(each)) : all

const patience = 30_000

interface Measured {
  picture: number
  pointer: number
  click: number
  pan: number
  worst: number
  hover: number
  longest: number
  heap: number
}
const rows: Record<keyof Measured, string> = {
  picture: 'first complete picture, ms',
  pointer: 'then until the pointer is answered, ms',
  click: 'click until the neighbourhood stands out, ms',
  pan: 'pan and zoom, p95 between frames, ms',
  worst: 'pan and zoom, longest between frames, ms',
  hover: 'pointing about, frames a second',
  longest: 'longest task of the main thread, ms',
  heap: 'heap after a collection, MB',
}

const quantile = (numbers: readonly number[], q: number): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * q)] ?? 0
const takeFrames = (page: Page): Promise<number[]> => page.evaluate(() => globalThis.page.frames.splice(0, globalThis.page.frames.length))

async function measure(browser: Browser, address: string, given: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  page.on('pageerror', error => console.error(String(error)))
  await page.route('**/given.json', route => route.fulfill({ contentType: 'application/json', body: given }))
  await page.goto(address)
  await page.waitForFunction(() => Boolean(globalThis.page))
  const picture = await page.evaluate(() => globalThis.page.start())

  const start = performance.now()
  const heard = await hoverUntilHeard(page, 'e0')
  const pointer = heard ? performance.now() - start : Number.POSITIVE_INFINITY

  const at = await page.evaluate(() => globalThis.page.where('e0'))
  const pressed = performance.now()
  await page.mouse.click(at.x, at.y)
  const told = page.waitForFunction(() => globalThis.page.selected !== null, null, { polling: 5, timeout: patience })
  const click = await told.then(
    () => performance.now() - pressed,
    () => Number.POSITIVE_INFINITY,
  )

  await takeFrames(page)
  await page.mouse.move(20, 20)
  await page.mouse.down()
  for (let i = 0; i < 30; i++) await page.mouse.move(20 + i * 8, 20 + i * 5)
  await page.mouse.up()
  await page.mouse.move(720, 450)
  for (const step of [-120, -120, -120, -120, 120, 120, 120, 120]) await page.mouse.wheel(0, step)
  await page.waitForTimeout(300)
  const moved = await takeFrames(page)

  for (let i = 0; i < 60; i++) await page.mouse.move(300 + i * 14, 300 + (i % 9) * 30)
  const pointed = await takeFrames(page)

  const devtools = await context.newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const tasks = await page.evaluate(() => globalThis.page.longTasks)
  await context.close()
  return {
    picture,
    pointer,
    click,
    pan: quantile(moved, 0.95),
    worst: Math.max(...moved),
    hover: 1000 / (pointed.reduce((sum, each) => sum + each, 0) / pointed.length),
    longest: Math.max(0, ...tasks),
    heap: usedSize / 1e6,
  }
}

async function hoverUntilHeard(page: Page, id: string): Promise<boolean> {
  const given = performance.now() + patience
  const { x, y } = await page.evaluate(each => globalThis.page.where(each), id)
  for (let i = 0; performance.now() < given; i++) {
    await page.mouse.move(x + (i % 2), y)
    if (await page.evaluate(() => globalThis.page.hovered !== null)) return true
    await page.waitForTimeout(10)
  }
  return false
}

const optimizeDeps = {
  entries: ['tests/bench/peers/canvas/index.html'],
  include: ['cytoscape', 'cytoscape-dagre', 'vis-network/standalone', '@memgraph/orb', 'graphology-layout-forceatlas2/iterate.js'],
}
await inBrowser('.', optimizeDeps, async (browser, root) => {
  const graph = generatedGraph(order, size)
  const given = JSON.stringify({ ...graph, places: scattered(graph), kinds: shippedKinds })
  const results = new Map<string, Measured>()
  for (const peer of chosen) {
    const address = `${root}tests/bench/peers/canvas/index.html?peer=${peer}`
    try {
      results.set(peer, await measure(browser, address, given))
    } catch (error) {
      console.error(`${peer} was not measured: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
      if (peer === 'isnad') process.exitCode = 1
    }
    console.error(`${peer}: ${JSON.stringify(results.get(peer))}`)
  }
  console.log(`${order} entities, ${size} relations; load ${loadavg()[0]!.toFixed(1)}`)
  console.log(`${''.padEnd(46)}${chosen.map(each => each.padStart(12)).join('')}`)
  for (const key of Object.keys(rows) as (keyof Measured)[])
    console.log(`${rows[key].padEnd(46)}${chosen.map(each => (results.get(each)?.[key].toFixed(1) ?? '–').padStart(12)).join('')}`)
})
