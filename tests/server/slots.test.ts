import { describe, expect, it } from 'vitest'
import { createSlots } from '../../server/http/query/slots.ts'

const never = new AbortController().signal
const minute = 60_000
const settled = async (work: Promise<unknown>): Promise<'done' | 'refused' | 'waiting'> => {
  const done = work.then(
    () => 'done' as const,
    () => 'refused' as const,
  )
  return Promise.race([done, new Promise<'waiting'>(resolve => setImmediate(() => setImmediate(() => resolve('waiting'))))])
}

describe('50: turns at running a query', () => {
  it('a reader that takes nothing lets others run, and goes on when it reads again', async () => {
    const slots = createSlots(1, 1)
    const slow = await slots.take('a', never, minute)
    let read = () => {}
    const resting = slow.rest(
      () => new Promise<void>(resolve => (read = resolve)),
      () => {},
    )
    const other = await slots.take('b', never, minute)
    read()
    expect(await settled(resting)).toBe('waiting')
    other.end()
    expect(await settled(resting)).toBe('done')
    slow.end()
    expect(await settled(slots.take('c', never, minute))).toBe('done')
  })

  it('of too many unread answers the oldest is stopped', async () => {
    const slots = createSlots(1, 1, 2)
    const stopped: string[] = []
    for (const name of ['first', 'second', 'third']) {
      const turn = await slots.take('a', never, minute)
      void turn.rest(
        () => new Promise(() => {}),
        () => stopped.push(name),
      )
    }
    expect(stopped).toEqual(['first'])
  })

  it('one that asks much waits for itself, and gives up places in a full queue', async () => {
    const slots = createSlots(1, 2)
    const running = await slots.take('greedy', never, minute)
    const second = slots.take('greedy', never, minute)
    const third = slots.take('greedy', never, minute)
    const modest = slots.take('modest', never, minute)
    expect(await settled(third)).toBe('refused')
    expect(await settled(slots.take('greedy', never, minute))).toBe('refused')
    running.end()
    const turns = [await settled(second), await settled(modest)]
    expect(turns.filter(turn => turn === 'done')).toHaveLength(1)
  })

  it('a client that runs all it may leaves one turn to a client of whom nothing runs', async () => {
    const slots = createSlots(3, 5)
    const turns = [
      await slots.take('greedy', never, minute),
      await slots.take('greedy', never, minute),
      await slots.take('greedy', never, minute),
    ]
    const fourth = slots.take('greedy', never, minute)
    const modest = await slots.take('modest', never, minute)
    expect(await settled(fourth)).toBe('waiting')
    modest.end()
    expect(await settled(fourth)).toBe('waiting')
    turns[0]?.end()
    expect(await settled(fourth)).toBe('done')
  })

  it('the client that runs least is next, whoever came first', async () => {
    const slots = createSlots(2, 5)
    const [one] = [await slots.take('greedy', never, minute), await slots.take('greedy', never, minute)]
    const greedy = slots.take('greedy', never, minute)
    const modest = slots.take('modest', never, minute)
    one?.end()
    expect([await settled(greedy), await settled(modest)]).toEqual(['waiting', 'done'])
  })
})
