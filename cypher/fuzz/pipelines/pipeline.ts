import type { Words } from '../graphs.ts'
import type { Judged } from '../judge.ts'
import { joined, type Part, type Piece, piece } from '../piece.ts'
import type { Random } from '../random.ts'
import { formula, labelTest } from './formulas.ts'
import { type Column, type Kind, named, type Sheet, Writer } from './sheet.ts'

export type Pipeline = Judged & { readonly piece: Piece }
interface Stage {
  readonly part: Part
  readonly sheet: Sheet
}

const stage = piece('stage')
const filter = piece('filter')
const written = (...parts: readonly Part[]): Part => joined(parts, '')
const listed = (columns: readonly { readonly part: Part }[]): Part =>
  joined(
    columns.map(({ part }) => part),
    ', ',
  )
const CELLS: readonly Kind[] = ['number', 'number', 'number', 'text', 'text', 'flag', 'numbers', 'record', 'day', 'moment', 'span']

export function pipeline(random: Random, words: Words): Pipeline {
  const w = new Writer(random, words)
  const stages = [found(w, [])]
  for (let i = random.upTo(4); i > 0; i--) {
    const sheet = stages.at(-1)?.sheet ?? []
    stages.push(random.pick([found, spread, counted, counted, worked, worked, called, called, ranked, kept])(w, sheet))
  }
  const last = result(w, stages.at(-1)?.sheet ?? [])
  const parts = [...stages.map(({ part }) => part), last.part]
  return { piece: piece('query', 'RETURN 1')`${joined(parts, random.chance(0.5) ? '\n' : ' ')}`, ordered: last.ordered, bags: last.bags }
}

function found(w: Writer, sheet: Sheet): Stage {
  if (w.hops <= 0) return spread(w, sheet)
  const optional = sheet.length > 0 && w.random.chance(0.5) ? 'OPTIONAL ' : ''
  const { part, columns, after = '', later = [] } = w.random.pick([chain, chain, chain, repeated, shortest, lone])(w, sheet)
  const seen = [...sheet, ...columns]
  const where = filter`${w.random.chance(0.5) ? written(' WHERE ', formula(w, seen, 'flag')) : ''}`
  return { part: stage`${optional}MATCH ${part}${where}${after}`, sheet: [...seen, ...later] }
}

type Found = { readonly part: Part; readonly columns: readonly Column[]; readonly after?: Part; readonly later?: readonly Column[] }

function start(w: Writer, sheet: Sheet): { part: Part; column: Column } {
  const known = named(sheet, 'node')
  if (known.length > 0 && w.random.chance(0.6)) {
    const column = w.random.pick(known)
    return { part: `(${column.name})`, column }
  }
  const column: Column = { name: w.fresh('n'), kind: 'node' }
  const inside = w.random.chance(0.15) ? written(' WHERE ', formula(w, [...sheet, column], 'flag', 1)) : ''
  return { part: written('(', column.name, w.random.chance(0.4) ? labelTest(w) : '', inside, ')'), column }
}

function lone(w: Writer, sheet: Sheet): Found {
  const { part, column } = start(w, sheet)
  return { part, columns: [column] }
}

const typeOf = (w: Writer): string =>
  w.random.pick([
    '',
    `:${w.random.pick(w.words.types)}`,
    `:${w.random.pick(w.words.types)}|${w.random.pick(w.words.types)}`,
    `:!${w.random.pick(w.words.types)}`,
  ])

function chain(w: Writer, sheet: Sheet): Found {
  w.hops--
  const [from, to] = [start(w, sheet), start(w, [])]
  const step: Column = { name: w.fresh('r'), kind: 'step' }
  const [left, right] = w.random.pick([
    ['-', '->'],
    ['<-', '-'],
    ['-', '-'],
  ] as const)
  const whole = written(from.part, left, '[', step.name, typeOf(w), ']', right, to.part)
  const columns = [from.column, step, to.column]
  if (!w.random.chance(0.25)) return { part: whole, columns }
  const path: Column = { name: w.fresh('p'), kind: 'path' }
  return { part: written(path.name, ' = ', whole), columns: [...columns, path] }
}

function repeated(w: Writer, sheet: Sheet): Found {
  w.hops -= 2
  const [from, to] = [start(w, sheet), start(w, [])]
  const many = w.words.reach > 1 ? w.random.pick(['{1,2}', '{2}', '{0,1}', '{,2}']) : '{1}'
  if (w.random.chance(0.4)) return { part: written(from.part, '-[', typeOf(w), ']->', many, to.part), columns: [from.column, to.column] }
  const [x, y, r] = [w.fresh('x'), w.fresh('y'), w.fresh('r')]
  const inside: Sheet = [
    { name: x, kind: 'node' },
    { name: r, kind: 'step' },
    { name: y, kind: 'node' },
  ]
  const where = w.random.chance(0.6)
    ? written(' WHERE ', formula(w, [...inside, ...(w.random.chance(0.3) ? [from.column] : [])], 'flag', 1))
    : ''
  const sums = w.fresh('hop')
  return {
    part: written(from.part, `((${x})-[${r}${typeOf(w)}]->(${y})`, where, ')', many, to.part),
    columns: [from.column, to.column],
    after: ` UNWIND [e IN ${r} | e.${w.words.relationshipKey}] AS ${sums}`,
    later: [{ name: sums, kind: 'number' }],
  }
}

/** Only the length of shortest paths is the same on both sides. */
function shortest(w: Writer, sheet: Sheet): Found {
  w.hops -= 2
  const [from, to] = [start(w, sheet), start(w, [])]
  const selector = w.random.pick(['ALL SHORTEST', 'ANY SHORTEST', 'SHORTEST 1', 'SHORTEST 1 GROUPS'])
  const [p, far] = [w.fresh('p'), w.fresh('far')]
  return {
    part: written(p, ' = ', selector, ' ', from.part, '-[', typeOf(w), ']->{1,3}', to.part),
    columns: [from.column, to.column],
    after: ` WITH *, length(${p}) AS ${far}`,
    later: [{ name: far, kind: 'number' }],
  }
}

function spread(w: Writer, sheet: Sheet): Stage {
  const name = w.fresh('u')
  if (w.random.chance(0.3)) {
    const record = (): Part => written('{a: ', formula(w, sheet, 'number', 1), ', b: ', formula(w, sheet, 'text', 1), '}')
    return { part: stage`UNWIND [${record()}, ${record()}] AS ${name}`, sheet: [...sheet, { name, kind: 'record' }] }
  }
  return { part: stage`UNWIND ${formula(w, sheet, 'numbers')} AS ${name}`, sheet: [...sheet, { name, kind: 'number' }] }
}

type Cell = Column & { readonly part: Part }

function cell(w: Writer, sheet: Sheet): Cell {
  const kind = w.random.pick(CELLS)
  const name = w.fresh('c')
  return { name, kind, part: written(formula(w, sheet, kind), ` AS ${name}`) }
}

const AGGREGATES: readonly (readonly [before: string, of: Kind, after: string, kind: Kind])[] = [
  ['sum(', 'number', ')', 'number'],
  ['max(', 'number', ')', 'number'],
  ['min(', 'text', ')', 'text'],
  ['max(', 'day', ')', 'day'],
  ['min(', 'moment', ')', 'moment'],
  ['count(DISTINCT ', 'text', ')', 'number'],
  ['count(', 'number', ')', 'number'],
  ['collect(', 'number', ')', 'heap'],
  ['collect(DISTINCT ', 'text', ')', 'heap'],
  ['size(collect(', 'number', '))', 'number'],
  ['percentileDisc(', 'number', ', 0.5)', 'number'],
  ['sum(', 'span', ')', 'span'],
  ['count(*) + max(', 'number', ')', 'number'],
  ['{n: count(*), top: max(', 'number', ')}', 'record'],
  ['CASE WHEN count(*) > 1 THEN min(', 'number', ') END', 'number'],
]

function aggregate(w: Writer, sheet: Sheet): Cell {
  const [before, of, after, kind] = w.random.pick(AGGREGATES)
  const name = w.fresh('g')
  const key = w.errs(0.1) ? written(' + ', sheet[0]?.name ?? 'n', `.${w.words.key}`) : ''
  return { name, kind, part: written(before, formula(w, sheet, of), after, key, ` AS ${name}`) }
}

function counted(w: Writer, sheet: Sheet): Stage {
  const keys = w.random.some(0, 2, () => cell(w, sheet))
  const owner = named(sheet, 'node')[0]
  const all = [
    ...keys,
    ...(owner && w.random.chance(0.3) ? [{ ...owner, part: owner.name }] : []),
    ...w.random.some(1, 2, () => aggregate(w, sheet)),
  ]
  const next = all.map(({ name, kind }): Column => ({ name, kind }))
  const where = filter`${w.random.chance(0.4) ? written(' WHERE ', formula(w, next, 'flag', 1)) : ''}`
  return { part: stage`WITH ${listed(all)}${where}`, sheet: next }
}

function worked(w: Writer, sheet: Sheet): Stage {
  const old = sheet.filter(() => w.random.chance(0.7)).map(column => ({ ...column, part: column.name }))
  const all = [...old, ...w.random.some(old.length === 0 ? 1 : 0, 2, () => cell(w, sheet))]
  if (all.length === 0) return kept(w, sheet)
  const next = all.map(({ name, kind }): Column => ({ name, kind }))
  const distinct = w.random.chance(0.2) ? 'DISTINCT ' : ''
  const where = filter`${w.random.chance(0.35) ? written(' WHERE ', formula(w, next, 'flag', 1)) : ''}`
  return { part: stage`WITH ${distinct}${listed(all)}${where}`, sheet: next }
}

function kept(w: Writer, sheet: Sheet): Stage {
  return { part: stage`WITH * WHERE ${formula(w, sheet, 'flag')}`, sheet }
}

function ranked(w: Writer, sheet: Sheet): Stage {
  const keys = orderOf(w, sheet)
  if (!keys || sheet.length === 0) return kept(w, sheet)
  return { part: stage`WITH * ORDER BY ${joined([...keys], ', ')} LIMIT ${w.random.pick(['3', '5', '$int', '1 + 1'])}`, sheet }
}

function orderOf(w: Writer, sheet: Sheet): readonly string[] | undefined {
  const keys = sheet.map(({ name, kind }) => {
    if (kind === 'node' || kind === 'step') return `${name}.${kind === 'node' ? w.words.key : w.words.relationshipKey}`
    return ['number', 'text', 'flag', 'day', 'moment', 'numbers'].includes(kind) ? name : undefined
  })
  if (keys.includes(undefined)) return undefined
  return keys.map(key => `${key}${w.random.pick(['', ' DESC'])}`)
}

function called(w: Writer, sheet: Sheet): Stage {
  const handed = sheet.filter(({ kind }) => kind !== 'heap' && w.random.chance(0.6))
  const out = w.fresh('out')
  const part = (): Part => {
    const first = w.random.chance(0.6) ? found(w, handed) : spread(w, handed)
    const value = w.random.chance(0.5)
      ? written(w.random.pick(['count(*)', 'count(DISTINCT 1)']), ' + 0')
      : formula(w, first.sheet, 'number')
    return written(first.part, ' RETURN ', value, ` AS ${out}`)
  }
  const parts = w.random.chance(0.45) ? [part(), w.random.pick([' UNION ', ' UNION ALL ']), part()] : [part()]
  const names = handed.map(({ name }) => name).join(', ')
  const head = w.random.chance(0.15) ? 'OPTIONAL CALL' : 'CALL'
  return { part: stage`${head} (${names}) { ${written(...parts)} }`, sheet: [...sheet, { name: out, kind: 'number' }] }
}

function result(w: Writer, sheet: Sheet): { part: Part; ordered: boolean; bags: ReadonlySet<string> } {
  const kept: Cell[] = sheet.filter(({ kind }) => kind !== 'path' && w.random.chance(0.5)).map(column => ({ ...column, part: column.name }))
  const made = w.random.chance(0.35)
    ? w.random.some(1, 2, () => aggregate(w, sheet))
    : w.random.some(kept.length === 0 ? 1 : 0, 2, () => cell(w, sheet))
  const all = kept.length + made.length === 0 ? [cell(w, sheet)] : [...kept, ...made]
  const keys = orderOf(w, all)
  const ordered = keys !== undefined && w.random.chance(0.5)
  const limit = ordered && w.random.chance(0.4) ? w.random.pick([' LIMIT 5', ' SKIP 1', ' SKIP 1 LIMIT 3', ' LIMIT $int']) : ''
  const order = ordered ? written(' ORDER BY ', joined([...keys], ', '), limit) : ''
  const heaps = all.filter(({ kind }) => kind === 'heap').map(({ name }) => name)
  return { part: stage`RETURN ${listed(all)}${order}`, ordered, bags: new Set(heaps) }
}
