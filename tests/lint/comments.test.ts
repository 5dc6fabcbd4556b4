import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sourceFiles } from './imports.ts'

/** Per cent of all lines; names and types say the rest. */
const most = 3.8

function commentLines(lines: readonly string[]): number {
  let [inside, count] = [false, 0]
  for (const line of lines.map(each => each.trim())) {
    const opens = !inside && /^\{?\/\*/.test(line)
    if (inside || opens || line.startsWith('//')) count++
    inside = (inside || opens) && !line.includes('*/')
  }
  return count
}

it('comments are few: reasons, examples, units and errors', () => {
  expect(commentLines(['/** one', ' * two */', 'code() // not a line of its own', '// three', '{/* four */}', 'code()'])).toBe(4)
  // in tests they are headings of examples
  const sources = sourceFiles('client', 'server', 'cypher', 'graph-seed', 'scripts').filter(file => !file.endsWith('.test.ts'))
  const files = sources.map(file => readFileSync(file, 'utf8').split('\n'))
  const share = (100 * files.reduce((sum, lines) => sum + commentLines(lines), 0)) / files.reduce((sum, lines) => sum + lines.length, 0)
  expect(share).toBeGreaterThan(2)
  expect(share).toBeLessThanOrEqual(most)
})
