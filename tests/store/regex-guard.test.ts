import { describe, expect, test } from 'vitest'
import { checkRegexes, runaway } from '../../server/store/regex-guard.ts'
import { ofProcessor } from '../of-processor.ts'

const refused = (cypher: string, params: Record<string, unknown> = {}) => {
  try {
    checkRegexes(cypher, new Map(Object.entries(params)))
    return false
  } catch {
    return true
  }
}

describe('patterns that may run away', () => {
  test.each([
    '(a+)+b',
    '(a*)*',
    '(.*a){20}b',
    '(a|aa)+$',
    '((ab)+c)+',
    '([a-z]+\\d)*x',
    '(?:a+){2,}',
    '(a)\\1',
    '(?<x>a)\\k<x>',
    '.*.*.*.*.*.*x',
    '((a|b))*',
    '(\\Q(\\E+)+',
    'a*a*a*a*a*b',
    '.*a.*b.*',
    '(a|a)'.repeat(40),
    `${'a?'.repeat(40)}${'a'.repeat(40)}`,
    '(?:a|a)'.repeat(40),
    'a{0,9}'.repeat(10),
    '(ab?)+',
    '(ab?){20}',
    '(?:(?i)a|A){2,}',
    '(?=.*a)(?=.*b).*',
  ])('%s', pattern => {
    expect(runaway(pattern)).not.toBeNull()
  })

  test.each([
    '(?i).*maliki.*',
    'N.*',
    '[A-Z]{3,4}',
    '.*(iran|iraq|syria|lebanon|yemen).*',
    '(?i:al-?)?maliki',
    '\\d{1,3}(\\.\\d{1,3}){3}'.replace('(', '(?:').replace('{1,3}){3}', '{3}){3}'),
    '(ab)+',
    '(a|b)c',
    '[(+*]+',
    'a\\(b+',
    '\\Q(a+)+\\E',
    '(ab?c)',
    '(?i)al-?maliki',
    '^\\d{4}-\\d{2}$',
    '[a[bc]+]x',
  ])('is not one: %s', pattern => {
    expect(runaway(pattern)).toBeNull()
  })
})

describe('queries with =~', () => {
  test.each<[string, Record<string, unknown>?]>([
    ["RETURN 'x' =~ '(a+)+'"],
    ['RETURN "x" =~ "(a+)+"'],
    ["RETURN 'x' =~ /* why */ '(a+)+'"],
    ["RETURN 'x' =~ ('(a+)' + '+')"],
    ["RETURN 'x' =~ '(a+' + $p", { p: ')+' }],
    ['RETURN 1 =~ $p', { p: '(a+)+' }],
    ['RETURN 1 =~ $`p`', { p: '(a+)+' }],
    ["RETURN 'x' =~ '\\\\u0028a+)+'"],
    ["RETURN 'x' \\u003d~ '(a+)+'"],
    ["RETURN 'x' =~ n.pattern"],
    ['RETURN 1 =~ toLower($p)', { p: 'x' }],
    ['RETURN 1 =~ $p.x', { p: 'x' }],
    ["RETURN 1 =~ 'a' + n.x"],
    ["RETURN 'a' =~ 'ok' AND 'b' =~ '(a+)+'"],
    // a quotation that nothing closes is not Cypher, and hides nothing
    ["RETURN 1 AS `a, 'x' =~ '(a+)+'"],
    ["RETURN 'x' =~ '(a+)+"],
    ['RETURN 1 =~ $`p'],
  ])('is refused: %s', (cypher, params) => {
    expect(refused(cypher, params)).toBe(true)
  })

  test.each<[string, Record<string, unknown>?]>([
    ["RETURN 'x' =~ 'a.*'"],
    ["MATCH (n) WHERE n.name =~ '(?i).*' + $p + '.*' RETURN n", { p: 'maliki' }],
    ["RETURN '=~ (a+)+' AS text"],
    ["RETURN `=~` // =~ '(a+)+'"],
    ["RETURN 1 =~ 2 + '(a+)+'".replace('2 + ', "'b' + ").replace('(a+)+', 'c')],
    ['RETURN 1 =~ $p', { p: 4n }],
    ["RETURN 'never closed"],
  ])('goes on to Neo4j: %s', (cypher, params) => {
    expect(refused(cypher, params)).toBe(false)
  })
})

test.each(["'", '"', '`', "\\'", '\\"', "a\\'", '$`', '/*', "'\\"])('100,000 characters of %s are read once', mark => {
  for (const start of ['', "'", '"', '`a']) {
    const text = `RETURN ${start}${mark.repeat(100_000 / mark.length)}\\`
    expect(ofProcessor(() => refused(text)).ms, start).toBeLessThan(1000)
  }
})
