import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folders = ['client/words/en', 'server/contract/told']
const messages = folders.flatMap(folder =>
  readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .flatMap(file =>
      Object.entries(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, string>).map(
        ([key, words]) => [`${folder}/${file}: ${key}`, words] as const,
      ),
    ),
)

it('no message has an article before a place: what is put there may begin with a vowel (kinds.aKind says it with its own)', () => {
  expect(messages.length).toBeGreaterThan(1000)
  expect(messages.filter(([, words]) => /(?<![\p{L}'’])an? (?:<\w+>)?\{\w+\}/iu.test(words)).map(([key]) => key)).toEqual([])
})
