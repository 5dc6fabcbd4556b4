import type { Words } from '../graphs.ts'
import type { Judged } from '../judge.ts'
import { joined, type Part, type Piece, piece, textOf } from '../piece.ts'
import type { Random } from '../random.ts'
import { aggregate, type Clause, type Column, columns, match, orderBy, orderKeys, projection, slice, unwind } from './clauses.ts'
import { expression } from './expressions.ts'
import { pattern } from './patterns.ts'
import { Author, type Insides, Scope } from './scope.ts'
import { subquery } from './subqueries.ts'

export type Question = Judged & { readonly piece: Piece }

const INSIDES: Insides = { expression, pattern: (author, scope) => pattern(author, scope, true).part, subquery }
const clause = piece('clause')

export function question(random: Random, words: Words): Question {
  const author = new Author(random, words, INSIDES)
  const seam = random.chance(0.25) ? '\n' : ' '
  if (random.chance(0.07)) return union(author, seam)
  const { parts, scope } = body(author, seam)
  const end = last(author, scope)
  const whole = piece('query', 'RETURN 1')`${joined([...parts, end.part], seam)}`
  const slipped = author.slips > 0 && random.chance(0.35) ? scrawl(random, textOf(whole)) : undefined
  return { piece: slipped ? piece('query', 'RETURN 1')`${slipped}` : whole, ordered: end.ordered, bags: end.bags }
}

function body(author: Author, seam: string): { parts: Part[]; scope: Scope } {
  const { random } = author
  let scope = new Scope()
  const parts: Part[] = []
  const add = (made: Clause): void => {
    parts.push(made.part)
    scope = scope.with(made.variables)
  }
  const length = random.pick([1, 1, 1, 2, 2, 3, 4])
  for (let i = 0; i < length; i++) {
    const dice = random.real()
    if (i === 0 && dice < 0.75) add(match(author, scope))
    else if (dice < 0.3 && author.steps > 0) add(match(author, scope))
    else if (dice < 0.45) add(match(author, scope, 'OPTIONAL MATCH'))
    else if (dice < 0.57) add(unwind(author, scope))
    else if (dice < 0.7) add(call(author, scope, seam))
    else if (scope.variables.length > 0 || dice < 0.8) {
      const next = projection(author, scope)
      parts.push(next.part)
      scope = next.scope
    } else add(unwind(author, scope))
  }
  return { parts, scope }
}

function last(author: Author, scope: Scope): { part: Part; ordered: boolean; bags: ReadonlySet<string> } {
  const { random } = author
  const cols = columns(author, scope, true)
  const bags = new Set(cols.filter(({ type }) => type === 'bag').map(({ name }) => name))
  const distinct = random.chance(0.15) ? 'DISTINCT ' : ''
  const keys = orderKeys(cols, author.words.key)
  const ordered = keys !== undefined && random.chance(0.4)
  const order = ordered ? joined([orderBy(author, keys, true), random.chance(0.5) ? slice(author) : ''], '') : stray(author, scope)
  return {
    part: clause`RETURN ${distinct}${joined(
      cols.map(({ part }) => part),
      ', ',
    )}${order}`,
    ordered,
    bags,
  }
}

function stray(author: Author, scope: Scope): Part {
  if (!author.slip(0.1)) return ''
  return joined([' ORDER BY ', author.random.chance(0.4) ? aggregate(author, scope, 1).part : expression(author, scope, 'int', 1)], '')
}

function call(author: Author, scope: Scope, seam: string): Clause {
  const { random } = author
  const handed = scope.variables.filter(({ type }) => type !== 'length' && random.chance(0.5))
  const inside = new Scope(author.slip(0.1) ? scope.variables : handed)
  author.depth++
  const first = author.steps > 0 && random.chance(0.7) ? match(author, inside) : unwind(author, inside)
  const seen = inside.with(first.variables)
  const name = author.name('sub', scope)
  const value = (): { part: Part; type: Column['type'] } =>
    random.chance(0.5) ? aggregate(author, seen, 1) : { part: expression(author, seen, 'int', 2), type: 'int' }
  const out = value()
  const second = random.chance(0.15)
    ? joined([' UNION ', random.chance(0.5) ? 'ALL ' : '', 'RETURN ', expression(author, inside, 'int', 1), ` AS ${name}`], '')
    : ''
  const tail = joined([first.part, ' RETURN ', out.part, ` AS ${name}`, second], '')
  author.depth--
  const type = second === '' ? out.type : out.type === 'int' ? 'int' : 'bag'
  const names = handed.map(each => each.name).join(', ')
  const head = author.random.pick([
    () => `CALL (${names}) {`,
    () => `CALL (${names}) {`,
    () => (names === '' ? 'CALL {' : `CALL { WITH ${names}`),
    () => `OPTIONAL CALL (${names}) {`,
    () => 'CALL (*) {',
  ])()
  return { part: clause`${head} ${tail}${seam === '\n' ? '\n' : ' '}}`, variables: [{ name, type }] }
}

function union(author: Author, seam: string): Question {
  const { random } = author
  const halves = random.some(2, 2, (): Part => {
    const { parts, scope } = body(author, seam)
    const name = author.slip(0.1) ? 'other' : 'c'
    const value = random.chance(0.3)
      ? aggregate(author, scope, 1)
      : { part: expression(author, scope, random.pick(['int', 'string']), 2), type: 'int' }
    const size = value.type === 'bag' ? joined(['size(', value.part, ')'], '') : value.part
    return joined([...parts, joined(['RETURN ', size, ` AS ${name}`], '')], seam)
  })
  return {
    piece: piece('query', 'RETURN 1')`${joined(halves, `${seam}UNION${random.pick([' ', ' ALL ', ' DISTINCT '])}${seam}`)}`,
    ordered: false,
    bags: new Set(),
  }
}

const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/RETURN/, 'RETRUN'],
  [/WHERE/, 'WHRE'],
  [/MATCH/, 'MTACH'],
  [/ AS \w+/, ' AS'],
  [/ AS /, ' '],
  [/\)/, ''],
  [/\(/, ''],
  [/\]/, ''],
  [/\}/, ''],
  [/,/, ''],
  [/,/, ',,'],
  [/->/, '>'],
  [/-\[/, '['],
  [/'/, ''],
  [/'/, '\u2019'],
  [/ = /, ' == '],
  [/ <> /, ' != '],
  [/ AND /, ' && '],
  [/ IS NULL/, ' = NULL'],
  [/ IS NOT NULL/, ' IS NOTNULL'],
  [/ IN /, ' INN '],
  [/ORDER BY/, 'ORDERBY'],
  [/LIMIT/, 'LIMT'],
  [/WITH/, 'WTIH'],
  [/ THEN /, ' '],
  [/ END/, ''],
  [/\./, '..'],
  [/:/, ''],
  [/RETURN.*$/s, ''],
  [/$/, ';'],
  [/$/, ' RETURN 1'],
  [/$/, ' WHERE true'],
  [/RETURN /, 'RETURN , '],
  [/ /, ' \u200b'],
  [/OPTIONAL MATCH/, 'OPTIONAL'],
  [/UNWIND/, 'UNWIND DISTINCT'],
  [/\{/, '{{'],
  [/count\(\*\)/, 'count()'],
  [/MATCH/, 'match'],
  [/RETURN/, 'return'],
  [/WITH [^*]/, 'WITH *, '],
]

function scrawl(random: Random, text: string): string {
  const possible = SLIPS.filter(([what]) => what.test(text))
  const [what, instead] = random.pick(possible)
  const places = [...text.matchAll(new RegExp(what.source, 'gs'))]
  const at = random.pick(places)
  return text.slice(0, at.index) + instead + text.slice(at.index + at[0].length)
}
