import { QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '../../../client/session/api.ts'
import { asked, queries } from '../../../client/session/queries.ts'
import { createQueryClient, kept, onlyHere, recordChanged } from '../../../client/session/query-client.ts'

afterEach(() => vi.unstubAllGlobals())

/** Looks at a question as a panel does, until it has settled. */
async function seen<T>(client: ReturnType<typeof createQueryClient>, question: ReturnType<typeof asked<T>>) {
  const observer = new QueryObserver(client, question)
  const stop = observer.subscribe(() => undefined)
  await vi.waitFor(() => expect(observer.getCurrentResult().fetchStatus).toBe('idle'))
  return { ...observer.getCurrentResult(), stop }
}

describe('answers', () => {
  it('are there at once the second time, are read again, and stay when that fails', async () => {
    const client = createQueryClient()
    const answers = [() => Promise.resolve('first'), () => Promise.reject(new Error('gone'))]
    const question = asked(['it'], () => answers.shift()!())
    ;(await seen(client, question)).stop()
    const again = new QueryObserver(client, question)
    const stop = again.subscribe(() => undefined)
    expect(again.getCurrentResult()).toMatchObject({ data: 'first', fetchStatus: 'fetching' })
    await vi.waitFor(() => expect(again.getCurrentResult().error).not.toBeNull())
    expect(again.getCurrentResult().data).toBe('first')
    stop()
  })

  it('that are refused are an ApiProblem, whatever went wrong', async () => {
    const failed = await seen(
      createQueryClient(),
      asked(['it'], () => Promise.reject(new Error('unforeseen'))),
    )
    expect(failed.error).toBeInstanceOf(ApiProblem)
    expect(failed.error?.message).toContain('unforeseen')
    failed.stop()
  })

  it('on screen are read again when the record has changed; what was read once for all is not', async () => {
    const client = createQueryClient()
    const reads = { shown: 0, left: 0, once: 0 }
    const count = (name: keyof typeof reads) => asked([name], async () => ++reads[name])
    ;(await seen(client, count('left'))).stop()
    const stops = [await seen(client, count('shown')), await seen(client, { ...count('once'), ...onlyHere })].map(({ stop }) => stop)

    await recordChanged(client)

    expect(reads).toEqual({ shown: 2, left: 1, once: 1 })
    for (const stop of stops) stop()
  })

  it(`are at most ${kept}: the oldest that is not on screen goes, never one that is nowhere else`, async () => {
    const client = createQueryClient()
    const shown = await seen(
      client,
      asked(['shown'], () => Promise.resolve(0)),
    )
    client.setQueryDefaults(['copy'], onlyHere)
    client.setQueryData(['copy'], 'mine')
    for (let n = 0; n < kept + 20; n++) client.setQueryData(['answer', n], n, { updatedAt: n + 1 })

    expect(client.getQueryCache().getAll()).toHaveLength(kept)
    expect([['shown'], ['copy'], ['answer', kept + 19], ['answer', 0]].map(key => client.getQueryData(key))).toEqual([
      0,
      'mine',
      kept + 19,
      undefined,
    ])
    shown.stop()
  })
})

describe('hits', () => {
  it('are asked for once the letters pause, and name what they are the hits for', async () => {
    const asks: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asks.push(address)
      return Response.json({ hits: [] })
    })
    const client = createQueryClient()
    const observer = new QueryObserver(client, queries.search('sad'))
    const stop = observer.subscribe(() => undefined)
    observer.setOptions(queries.search('sadr'))
    await vi.waitFor(() => expect(observer.getCurrentResult().data?.q).toBe('sadr'))
    expect(asks).toEqual(['/api/search?q=sadr&limit=8'])
    stop()
  })
})
