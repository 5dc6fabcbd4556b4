import { afterEach, describe, expect, test } from 'vitest'
import { type Compiler, openCompiler } from '../../server/store/embedded/compiler.ts'
import { slugOf } from './ask.ts'

let compiler: Compiler
afterEach(() => compiler.close())

/** A closed compiler reads nothing more: what it still answers, it has kept. */
async function closedAfter(texts: readonly string[]): Promise<void> {
  compiler = openCompiler()
  for (const text of texts) await compiler.compileOwn(text)
  await compiler.close()
}

describe('texts that were compiled', () => {
  test('are kept, and so are the errors of wrong ones', async () => {
    compiler = openCompiler()
    const first = await compiler.compile('MATCH (n) RETURN n')
    const wrong = await compiler.compile('RETURN nobody').catch(error => error)
    await compiler.close()
    expect(await compiler.compile('MATCH (n) RETURN n')).toBe(first)
    expect(await compiler.compile('RETURN nobody').catch(error => error)).toBe(wrong)
    expect(wrong.message).toContain('nobody')
    expect(await slugOf(compiler.compile('MATCH (m) RETURN m'))).toBe('store-unreachable')
  })

  test('a text of the app is not kept for a reader, whose texts are analysed', async () => {
    await closedAfter(['RETURN 1 AS x'])
    expect(await slugOf(compiler.compileOwn('RETURN 1 AS x'))).toBe('no error')
    expect(await slugOf(compiler.compile('RETURN 1 AS x'))).toBe('store-unreachable')
  })

  test('three hundred of them, and of more those that were asked for last', async () => {
    const texts = Array.from({ length: 300 }, (_, i) => `RETURN ${i} AS x`)
    await closedAfter([...texts, texts[0]!, 'RETURN 300 AS x', 'RETURN 301 AS x'])
    expect(await Promise.all([0, 1, 2, 3, 299, 301].map(i => slugOf(compiler.compileOwn(`RETURN ${i} AS x`))))).toEqual([
      'no error',
      'store-unreachable',
      'store-unreachable',
      'no error',
      'no error',
      'no error',
    ])
  })

  test('a text that is being read is not read once more for whoever asks for it meanwhile', async () => {
    compiler = openCompiler()
    const [one, other] = await Promise.all([1, 2].map(() => compiler.compile('MATCH (n) RETURN n')))
    expect(one).toBe(other)
  })
})

describe('a text whose analysis takes too long', () => {
  /** Many operands of which nothing is known: the analysis tries all types. */
  const slow = `MATCH (n) RETURN ${Array.from({ length: 880 }, (_, i) => `n.k${i}`).join(' + ')} AS c`

  test('ends at its deadline by a clear error, and others are read meanwhile and afterwards', async () => {
    compiler = openCompiler({ processorMs: 2000 })
    await compiler.warm()
    let ended = false
    const failed = compiler.compile(slow).catch(error => error)
    void failed.then(() => {
      ended = true
    })
    const [first] = await Promise.all(['MATCH (n) RETURN n', 'MATCH (m) RETURN m'].map(text => compiler.compile(text)))
    expect(first?.text).toBe('MATCH (n) RETURN n')
    const error = await failed
    expect({ ended, slug: error.slug, message: error.message }).toEqual({
      ended: true,
      slug: 'timeout',
      message: "The query was not read to its end within 2 s of a processor's time: it nests or repeats too much. Nothing was run.",
    })
    expect(await compiler.compile(slow).catch(again => again)).toBe(error)
    expect(await slugOf(compiler.compile('MATCH (o) RETURN o'))).toBe('no error')
  }, 60_000)
})
