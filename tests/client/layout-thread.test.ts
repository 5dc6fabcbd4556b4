import { expect, it } from 'vitest'
import { usualFormat } from '../../client/figure/print/formats.ts'
import { type LayoutAsked, layOut, type Placed, type Tried } from '../../client/figure/print/lay-out.ts'
import { layoutAsked, printFigure } from '../../client/figure/print/print-figure.ts'
import { thread } from '../../client/layout/thread.ts'
import { generated } from './figure/print/generated.ts'

/** As a browser's: what is posted is copied, and nothing comes after its end. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null
  isOver = false
  readonly #answer: (task: unknown, say: (data: unknown) => void) => void
  constructor(answer: (task: unknown, say: (data: unknown) => void) => void) {
    this.#answer = answer
  }
  postMessage(task: unknown): void {
    const copy = structuredClone(task)
    setTimeout(() => this.#answer(copy, data => this.isOver || this.onmessage?.({ data: structuredClone(data) })))
  }
  terminate(): void {
    this.isOver = true
  }
}

it('finds the places of a printed figure elsewhere, the same as here, and tells how far it is', async () => {
  const material = await generated(6, 7, 2)
  const options = { format: usualFormat, theme: 'colour', title: null, notes: [], credit: '', date: '2026-11-30', fontFaces: '' } as const
  const elsewhere = thread<LayoutAsked, Placed, Tried>(
    () => new FakeWorker((task, say) => say({ done: layOut(task as LayoutAsked, told => say({ told })) })) as unknown as Worker,
  )
  const told: Tried[] = []
  const places = await elsewhere.run(layoutAsked(material, options), each => told.push(each))
  expect(printFigure(material, options, places as Placed).svg).toBe(printFigure(material, options).svg)
  expect(told[0]).toEqual({ attempt: 1, most: 12 })
})

it('a newer task ends the one in hand, whose worker goes', async () => {
  const workers: FakeWorker[] = []
  const numbers = thread<number, number>(() => {
    const worker = new FakeWorker((task, say) => say({ done: task }))
    workers.push(worker)
    return worker as unknown as Worker
  })
  const [first, second] = [numbers.run(1), numbers.run(2)]
  expect([await first, await second]).toEqual([null, 2])
  expect(workers.map(({ isOver }) => isOver)).toEqual([true, false])
  expect(await numbers.run(3)).toBe(3)
  expect(workers).toHaveLength(2)
  numbers.stop()
  expect(workers[1]?.isOver).toBe(true)
})
