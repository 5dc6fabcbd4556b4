import { INTS, STRINGS } from '../graphs.ts'
import { TEXTS } from '../instants.ts'
import { joined, type Part, piece } from '../piece.ts'
import { type Kind, named, type Sheet, type Writer } from './sheet.ts'

const LEAST: Readonly<Record<Kind, string>> = {
  node: 'null',
  step: 'null',
  path: 'null',
  number: '1',
  text: "'a'",
  flag: 'true',
  numbers: '[1]',
  heap: '[]',
  record: '{}',
  day: "date('2020-02-29')",
  moment: "datetime('2020-02-29T12:30Z')",
  span: "duration('P1D')",
}
const SIMPLE: readonly Kind[] = ['number', 'text', 'flag', 'numbers', 'record', 'day', 'moment', 'span']

const written = (...parts: readonly Part[]): Part => joined(parts, '')
const quote = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`

export function formula(w: Writer, sheet: Sheet, kind: Kind, deep = 2): Part {
  const cell = piece(kind, LEAST[kind])
  if (w.errs(0.04)) return cell`${mistake(w, sheet, kind, deep)}`
  const at = named(sheet, kind)
  if (at.length > 0 && w.random.chance(deep > 0 ? 0.3 : 0.7)) return cell`${w.random.pick(at).name}`
  return cell`${deep <= 0 ? constant(w, sheet, kind) : (FORMULAS[kind]?.(w, sheet, deep) ?? 'null')}`
}

function mistake(w: Writer, sheet: Sheet, kind: Kind, deep: number): Part {
  const other = w.random.pick(SIMPLE.filter(each => each !== kind))
  return w.one(
    () => formula(w, sheet, other, deep - 1),
    () => w.fresh('missing'),
    () => 'sum(1)',
    () => written('max(', formula(w, sheet, 'number', deep - 1), ')'),
    () => written('[item IN ', formula(w, sheet, other, deep - 1), ' | item]'),
    () => written(formula(w, sheet, other, deep - 1), '.part'),
    () => written(formula(w, sheet, other, deep - 1), "['part']"),
    () => written('NOT ', formula(w, sheet, other, deep - 1)),
    () => written('toLower(', formula(w, sheet, other, deep - 1), ', 1)'),
    () => written('nodes(', formula(w, sheet, other, deep - 1), ')'),
    () => written('-', formula(w, sheet, other, deep - 1)),
    () => 'COUNT { MATCH (somebody) RETURN somebody, 1 AS one, unknown }',
    () => written('EXISTS { WITH 1 AS ', sheet[0]?.name ?? 'one', ' RETURN 1 AS one }'),
    () => 'date({year: 2020, month: 13})',
  )
}

function constant(w: Writer, sheet: Sheet, kind: Kind): Part {
  const { random, words } = w
  const owners = named(sheet, 'node', 'step')
  const keys: Partial<Record<Kind, readonly string[]>> = {
    number: words.ints,
    text: words.strings,
    flag: words.bools,
    numbers: words.lists,
    day: words.temporals.date ?? [],
    moment: words.temporals.datetime ?? [],
    span: words.temporals.duration ?? [],
  }
  const known = keys[kind] ?? []
  if (owners.length > 0 && known.length > 0 && random.chance(0.65)) return read(w, random.pick(owners).name, random.pick(known))
  switch (kind) {
    case 'number':
      return random.chance(0.15) ? '$int' : String(random.pick(INTS))
    case 'text':
      return random.chance(0.15) ? '$string' : quote(random.pick(STRINGS))
    case 'flag':
      return random.pick(['true', 'false', '$bool', 'null'])
    case 'numbers':
      return random.pick(['[3, 1, 2]', '[]', 'range(0, 3)', 'range(5, 1, -2)', '[1, null, 1]'])
    case 'record':
      return random.pick(['{a: 1, b: "x"}', '{}', '$map', '{a: {b: [1, 2]}}'])
    case 'day':
      return `date('${random.pick(TEXTS.date)}')`
    case 'moment':
      return `datetime('${random.pick(TEXTS.datetime)}')`
    case 'span':
      return `duration('${random.pick(TEXTS.duration)}')`
    default:
      return LEAST[kind]
  }
}

function read(w: Writer, owner: string, key: string): Part {
  return w.random.pick([`${owner}.${key}`, `${owner}.${key}`, `${owner}.${key}`, `${owner}['${key}']`, `${owner}[toLower('${key}')]`])
}

type Write = (w: Writer, sheet: Sheet, deep: number) => Part
const FORMULAS: Partial<Record<Kind, Write>> = {
  number(w, sheet, deep) {
    const of = (kind: Kind): Part => formula(w, sheet, kind, deep - 1)
    const path = named(sheet, 'path')[0]?.name
    const node = named(sheet, 'node')[0]?.name
    return w.one(
      () => constant(w, sheet, 'number'),
      () => written('(', of('number'), w.random.pick([' + ', ' - ', ' * ', ' % ']), of('number'), ')'),
      () => written('size(', of(w.random.pick(['numbers', 'text'])), ')'),
      () => written('reduce(total = 0, n IN ', of('numbers'), ' | total + n)'),
      () => written('coalesce(', of('number'), ', ', of('number'), ', 0)'),
      () => written('CASE WHEN ', of('flag'), ' THEN ', of('number'), ' ELSE ', of('number'), ' END'),
      () => written('CASE ', of('number'), ' WHEN 0, 1 THEN ', of('number'), ' WHEN IS NULL THEN -1 WHEN >= 7 THEN 7 END'),
      () => written(of('numbers'), '[', w.random.pick(['0', '-1', '1', '5']), ']'),
      () => written('{v: ', of('number'), '}.v'),
      () => written(of('record'), '.a'),
      () => written(of('day'), w.random.pick(['.year', '.month', '.week', '.dayOfWeek', '.quarter', '.ordinalDay'])),
      () => written(of('moment'), w.random.pick(['.hour', '.epochSeconds', '.offsetMinutes', '.nanosecond', '.weekYear'])),
      () => written('duration.inDays(', of('day'), ', ', of('day'), ').days'),
      () => written(of('span'), w.random.pick(['.months', '.days', '.seconds', '.minutesOfHour'])),
      () => written('toInteger(', of('text'), ')'),
      () => written('sign(', of('number'), ')'),
      () => (path ? `length(${path})` : written('abs(', of('number'), ')')),
      () => (node && w.hops > 0 ? counting(w, sheet, node) : constant(w, sheet, 'number')),
    )
  },
  text(w, sheet, deep) {
    const of = (kind: Kind): Part => formula(w, sheet, kind, deep - 1)
    const step = named(sheet, 'step')[0]?.name
    return w.one(
      () => constant(w, sheet, 'text'),
      () => written('(', of('text'), ' || ', of('text'), ')'),
      () => written('(', of('text'), ' + ', of(w.random.pick(['text', 'number'])), ')'),
      () => written(w.random.pick(['toUpper', 'toLower', 'trim', 'reverse']), '(', of('text'), ')'),
      () => written('substring(', of('text'), ', 1, 2)'),
      () => written('replace(', of('text'), ', "a", ', of('text'), ')'),
      () => written('split(', of('text'), ', " ")[0]'),
      () => written('toString(', of(w.random.pick(['number', 'flag', 'day', 'moment', 'span'])), ')'),
      () => written('valueType(', of(w.random.pick(SIMPLE)), ')'),
      () => written('head([t IN [', of('text'), ', ', of('text'), '] WHERE t > "a"])'),
      () => (step ? `type(${step})` : written('left(', of('text'), ', 2)')),
    )
  },
  flag(w, sheet, deep) {
    const of = (kind: Kind): Part => formula(w, sheet, kind, deep - 1)
    const node = named(sheet, 'node')[0]?.name
    return w.one(
      () => written('(', of('flag'), w.random.pick([' AND ', ' OR ', ' XOR ']), of('flag'), ')'),
      () => written('NOT (', of('flag'), ')'),
      () => written(of('number'), w.random.pick([' < ', ' >= ', ' = ', ' <> ']), of('number')),
      () => written('0 <= ', of('number'), ' < ', of('number')),
      () => written(of('text'), w.random.pick([' STARTS WITH ', ' ENDS WITH ', ' CONTAINS ', ' < ']), of('text')),
      () => written(of('number'), ' IN ', of('numbers')),
      () => written(of('day'), w.random.pick([' < ', ' >= ', ' = ']), of('day')),
      () => written(of(w.random.pick(SIMPLE)), w.random.pick([' IS NULL', ' IS NOT NULL', ' IS :: INTEGER', ' IS NOT :: STRING'])),
      () => written(w.random.pick(['any', 'all', 'none', 'single']), '(n IN ', of('numbers'), ' WHERE n > ', of('number'), ')'),
      () => written('isEmpty(', of(w.random.pick(['numbers', 'text', 'record'])), ')'),
      () => (node ? `${node}${labelTest(w)}` : constant(w, sheet, 'flag')),
      () => (node && w.hops > 0 ? existing(w, sheet, node) : constant(w, sheet, 'flag')),
    )
  },
  numbers(w, sheet, deep) {
    const of = (kind: Kind): Part => formula(w, sheet, kind, deep - 1)
    return w.one(
      () => constant(w, sheet, 'numbers'),
      () => written('[', of('number'), ', ', of('number'), ']'),
      () => written('[n IN ', of('numbers'), ' WHERE n <> ', of('number'), ' | n * 2]'),
      () => written('(', of('numbers'), ' + ', of(w.random.pick(['numbers', 'number'])), ')'),
      () => written(of('numbers'), '[', w.random.pick(['1..', '..2', '-2..', '0..1']), ']'),
      () => written('tail(', of('numbers'), ')'),
      () => written('reverse(tail(', of('numbers'), '))'),
      () => written('[pair IN [[', of('number'), ', ', of('number'), ']] | pair[1]]'),
      () => (w.hops > 0 ? collecting(w, sheet) : 'range(1, 2)'),
    )
  },
  record(w, sheet, deep) {
    const of = (kind: Kind): Part => formula(w, sheet, kind, deep - 1)
    const owner = named(sheet, 'node', 'step')[0]?.name
    return w.one(
      () => constant(w, sheet, 'record'),
      () => written('{a: ', of('number'), ', b: ', of('text'), '}'),
      () => written('{a: {b: ', of('numbers'), '}}.a'),
      () => (owner ? written(owner, '{.', w.words.key, ', extra: ', of(w.random.pick(SIMPLE)), '}') : '{a: null}'),
    )
  },
  day(w, sheet, deep) {
    const of = (kind: Kind): Part => formula(w, sheet, kind, deep - 1)
    return w.one(
      () => constant(w, sheet, 'day'),
      () => written('(', of('day'), w.random.pick([' + ', ' - ']), of('span'), ')'),
      () => written("date.truncate('", w.random.pick(['month', 'week', 'year', 'quarter', 'decade']), "', ", of('day'), ')'),
      () => written('date(', of('moment'), ')'),
      () => written('date({date: ', of('day'), ', day: 1})'),
    )
  },
  moment(w, sheet, deep) {
    const of = (kind: Kind): Part => formula(w, sheet, kind, deep - 1)
    return w.one(
      () => constant(w, sheet, 'moment'),
      () => written('(', of('moment'), ' + ', of('span'), ')'),
      () =>
        written('datetime({datetime: ', of('moment'), ", timezone: '", w.random.pick(['Europe/Berlin', '+05:30', 'Asia/Baghdad']), "'})"),
      () => written("datetime.truncate('", w.random.pick(['hour', 'day', 'month']), "', ", of('moment'), ')'),
      () => written('datetime({epochSeconds: ', of('number'), '})'),
    )
  },
  span(w, sheet, deep) {
    const of = (kind: Kind): Part => formula(w, sheet, kind, deep - 1)
    return w.one(
      () => constant(w, sheet, 'span'),
      () => written('duration.between(', of('day'), ', ', of('day'), ')'),
      () => written('duration({days: ', w.random.pick(['1', '-3', '40']), ', minutes: ', w.random.pick(['0', '90']), '})'),
      () => written('(', of('span'), ' * 2)'),
      () => written('(', of('span'), w.random.pick([' + ', ' - ']), of('span'), ')'),
    )
  },
}

export function labelTest(w: Writer): string {
  const one = (): string => w.random.pick(w.words.labels)
  return w.random.pick([
    () => `:${one()}`,
    () => `:${one()}|${one()}`,
    () => `:!${one()}`,
    () => `:${one()}&!${one()}`,
    () => `:(${one()}|${one()})&${one()}`,
    () => `:$("${one()}")`,
    () => `:$any(["${one()}", "${one()}"])`,
  ])()
}

function counting(w: Writer, sheet: Sheet, node: string): Part {
  w.hops--
  const other = w.fresh('other')
  const inside: Sheet = [...sheet, { name: other, kind: 'node' }]
  return w.one(
    () => written('COUNT { (', node, ')--(', other, ' WHERE ', formula(w, inside, 'flag', 1), ') }'),
    () => written('COUNT { MATCH (', node, ')-->(', other, ') WITH DISTINCT ', other, ' AS seen RETURN seen }'),
    () =>
      written(
        'COUNT { MATCH (',
        other,
        ') WHERE ',
        formula(w, inside, 'flag', 1),
        ' RETURN ',
        formula(w, inside, 'number', 1),
        ' AS v UNION RETURN 1 AS v }',
      ),
  )
}

function existing(w: Writer, sheet: Sheet, node: string): Part {
  w.hops--
  const other = w.fresh('other')
  const inside: Sheet = [...sheet, { name: other, kind: 'node' }]
  return w.one(
    () => written('EXISTS { (', node, ')-->(', other, labelTest(w), ') WHERE ', formula(w, inside, 'flag', 1), ' }'),
    () =>
      written(
        'EXISTS { MATCH (',
        node,
        ')--(',
        other,
        ') WITH ',
        other,
        ', ',
        formula(w, inside, 'number', 1),
        ' AS v WHERE v > 0 RETURN v }',
      ),
    () => `(${node})--()`,
  )
}

function collecting(w: Writer, sheet: Sheet): Part {
  w.hops--
  const other = w.fresh('other')
  const inside: Sheet = [...sheet, { name: other, kind: 'node' }]
  return written(
    'COLLECT { MATCH (',
    other,
    labelTest(w),
    ') WHERE ',
    formula(w, inside, 'flag', 1),
    ' RETURN ',
    `${other}.${w.words.key}`,
    ' AS v ORDER BY v LIMIT 3 }',
  )
}
