import { KINDS, type Kind, POINTS, TEXTS } from '../instants.ts'
import { joined, type Piece, piece } from '../piece.ts'
import { type Context, type Form, form, property, type Type } from './scope.ts'
import { CLOCKED, DATED, type Instant, PARTS, SOURCES, UNITS } from './temporal-parts.ts'

const e = (type: Type, c: Context): Piece => c.expression(type)
const tags = Object.fromEntries(KINDS.map(kind => [kind, piece(kind, `${kind}('${TEXTS[kind][0]}')`)])) as Record<
  Kind,
  ReturnType<typeof piece>
>
const point = piece('point', 'point({x: 1, y: 2})')
const entity = (c: Context): boolean => c.of('node', 'relationship').length > 0

/** Constructors fail on null. */
const present = (kind: Kind, c: Context): Piece => tags[kind]`coalesce(${e(kind, c)}, ${literal(kind).make(c)})`

const within = (c: Context, least: number, count: number): string | Piece =>
  c.random.chance(0.5)
    ? String(least + c.random.upTo(count))
    : piece('field', String(least))`coalesce(abs(${e('int', c)}) % ${String(count)}, 0) + ${String(least)}`

/** `whole` names the day too, which a time of day needs. */
function dayFields(c: Context, whole = false): Piece {
  const tag = piece('fields', 'year: 2020')
  const year = (): string | Piece => (c.random.chance(0.7) ? within(c, 1990, 50) : c.random.pick(['-1', '0', '1582', '1900', '9999']))
  return c.random.pick([
    () => tag`year: ${year()}, month: ${within(c, 1, 12)}, day: ${within(c, 1, 28)}`,
    () => tag`year: ${year()}, month: ${within(c, 1, 12)}${whole ? ', day: 3' : ''}`,
    () => tag`year: ${year()}, week: ${within(c, 1, 52)}, dayOfWeek: ${within(c, 1, 7)}`,
    () => tag`year: ${year()}, ordinalDay: ${within(c, 1, 365)}`,
    () => tag`year: ${year()}, quarter: ${within(c, 1, 4)}, dayOfQuarter: ${within(c, 1, 90)}`,
    () => tag`date: ${present(c.random.pick(DATED), c)}, day: ${within(c, 1, 28)}`,
    () =>
      tag`date: ${present(c.random.pick(DATED), c)}, ${c.random.pick(['week', 'month', 'quarter', 'dayOfWeek', 'year'])}: ${within(c, 1, 4)}`,
  ])()
}

function clockFields(c: Context): Piece {
  const tag = piece('fields', 'hour: 12')
  return c.random.pick([
    () => tag`hour: ${within(c, 0, 24)}, minute: ${within(c, 0, 60)}`,
    () => tag`hour: ${within(c, 0, 24)}, minute: ${within(c, 0, 60)}, second: ${within(c, 0, 60)}, millisecond: ${within(c, 0, 1000)}`,
    () => tag`hour: 1, minute: 2, second: ${within(c, 0, 60)}, millisecond: 7, microsecond: 8, nanosecond: ${within(c, 0, 1000)}`,
    () =>
      tag`time: ${present(c.random.pick(CLOCKED), c)}, ${c.random.pick(['second', 'hour', 'minute', 'microsecond', 'nanosecond'])}: ${within(c, 0, 20)}`,
    () => tag`time: ${present(c.random.pick(CLOCKED), c)}`,
  ])()
}

/** A region only where the day determines its offset. */
function fields(kind: Instant, c: Context): Piece {
  const tag = piece('fields')
  const zones = kind === 'datetime' ? ['+01:00', 'Z', 'Europe/Berlin', 'America/New_York', '-02:30'] : ['+01:00', 'Z', '-02:30']
  const zone = (kind === 'datetime' || kind === 'time') && c.random.chance(0.4) ? `, timezone: '${c.random.pick(zones)}'` : ''
  if (kind === 'date') return dayFields(c)
  if (kind === 'time' || kind === 'localtime') return tag`${clockFields(c)}${zone}`
  return c.random.chance(0.3) ? tag`${dayFields(c)}${zone}` : tag`${dayFields(c, true)}, ${clockFields(c)}${zone}`
}

function rest(kind: Instant, c: Context): string | Piece {
  if (!c.random.chance(0.3)) return ''
  const names = [...(DATED.includes(kind) ? ['day', 'dayOfWeek', 'month'] : []), ...(kind === 'date' ? [] : ['minute', 'nanosecond'])]
  return piece('optional')`, {${c.random.pick(names)}: ${within(c, 1, 7)}}`
}

const shared = (type: Kind | 'point', tag: ReturnType<typeof piece>): Form[] => [
  form(c => tag`CASE WHEN ${c.predicate()} THEN ${e(type, c)} ELSE ${e(type, c)} END`),
  form(c => tag`coalesce(${e(type, c)}, ${e(type, c)})`),
  form(c => tag`[${e(type, c)}, ${e(type, c)}][${c.random.pick(['0', '1', '-1'])}]`),
]
const variables = (type: Kind | 'point', tag: ReturnType<typeof piece>): Form =>
  form(
    c => tag`${c.random.pick(c.of(type)).name}`,
    c => c.of(type).length > 0,
  )

function instant(kind: Instant): { leaves: Form[]; branches: Form[] } {
  const tag = tags[kind]
  return {
    leaves: [form(c => tag`${property(c, c.words.temporals[kind] ?? ['none'])}`, entity), literal(kind), variables(kind, tag)],
    branches: [
      form(c => tag`(${e(kind, c)} ${c.random.pick(['+', '-'])} ${e('duration', c)})`),
      form(c => tag`(${e('duration', c)} + ${e(kind, c)})`),
      form(c => tag`${kind}(${e(c.random.pick(SOURCES[kind]), c)})`),
      form(c => tag`${kind}(toString(${e(kind, c)}))`),
      form(c => tag`${kind}({${fields(kind, c)}})`),
      form(c => tag`${kind}({${fields(kind, c)}})`),
      form(c => tag`${kind}.truncate('${c.random.pick(UNITS[kind])}', ${present(c.random.pick(SOURCES[kind]), c)}${rest(kind, c)})`),
      ...(kind === 'datetime'
        ? [
            form(c => tag`datetime.fromEpoch(${within(c, 0, 2_000_000_000)}, ${within(c, 0, 1_000_000_000)})`),
            form(c => tag`datetime.fromEpochMillis(coalesce(${e('int', c)}, 1) % 10000 * 12345678)`),
            form(c => tag`datetime({epochMillis: coalesce(${e('int', c)}, 1) % 10000 * 98765, timezone: 'Europe/Berlin'})`),
            form(
              c =>
                tag`datetime({datetime: ${present(c.random.pick(['datetime', 'localdatetime'] as const), c)}, timezone: '${c.random.pick(['+02:00', 'Europe/Berlin', 'Asia/Tokyo'])}'})`,
            ),
          ]
        : []),
      ...shared(kind, tag),
    ],
  }
}

const literal = (kind: Kind): Form => form(c => tags[kind]`${kind}('${c.random.pick(TEXTS[kind])}')`)
const duration = tags.duration

export const TEMPORAL_FORMS: Readonly<Record<Kind | 'point', { leaves: Form[]; branches: Form[] }>> = {
  date: instant('date'),
  time: instant('time'),
  localtime: instant('localtime'),
  datetime: instant('datetime'),
  localdatetime: instant('localdatetime'),
  duration: {
    leaves: [
      form(c => duration`${property(c, c.words.temporals.duration ?? ['none'])}`, entity),
      literal('duration'),
      variables('duration', duration),
    ],
    branches: [
      form(
        c =>
          duration`duration({${c.random.pick(PARTS.duration.slice(0, 11).filter(name => name !== 'quarters' && name !== 'days'))}: coalesce(${e('int', c)}, 1), days: coalesce(${e('int', c)}, 2)})`,
      ),
      form(
        c =>
          duration`duration({months: ${c.random.pick(['0.5', '1.25', '-1.5'])}, ${c.random.pick(['hours', 'days', 'weeks', 'minutes', 'seconds'])}: coalesce(${e('float', c)}, 0.75)})`,
      ),
      form(c => {
        const any = (): Piece => e(c.random.pick([...DATED, ...CLOCKED]), c)
        // two times of day have no months or days between them
        return c.random.chance(0.5)
          ? duration`duration.${c.random.pick(['between', 'inSeconds'])}(${any()}, ${any()})`
          : duration`duration.${c.random.pick(['inMonths', 'inDays'])}(${e(c.random.pick(DATED), c)}, ${any()})`
      }),
      form(c => duration`(${e('duration', c)} ${c.random.pick(['+', '-'])} ${e('duration', c)})`),
      form(c => duration`(${e('duration', c)} * (${e('int', c)} % 100))`),
      form(c => duration`(${e('duration', c)} ${c.random.pick(['*', '/'])} ${c.random.pick(['2', '3', '0.5', '-1.5', '7'])})`),
      form(c => duration`duration(toString(${e('duration', c)}))`),
      ...shared('duration', duration),
    ],
  },
  point: {
    leaves: [
      form(c => point`${property(c, c.words.points)}`, entity),
      form(c => point`point({${c.random.pick(POINTS)}})`),
      variables('point', point),
    ],
    branches: [
      form(c => point`point({x: ${e('int', c)}, y: ${e('float', c)}})`),
      form(c => point`point({longitude: coalesce(${e('int', c)}, 1) % 90, latitude: coalesce(${e('int', c)}, 1) % 90})`),
      ...shared('point', point),
    ],
  },
}

export const temporalPart: Form = form(c => {
  const kind = c.random.pick(KINDS)
  return piece('int', '1')`(${e(kind, c)}).${c.random.pick(PARTS[kind])}`
})

export const temporalText: Form = form(c => {
  const tag = piece('string', "'a'")
  return c.random.pick([
    () => tag`toString(${e(c.random.pick([...KINDS, 'point'] as const), c)})`,
    () => tag`(${e(c.random.pick(['datetime', 'time'] as const), c)}).${c.random.pick(['timezone', 'offset'])}`,
    () => tag`(${e('point', c)}).crs`,
    () => tag`valueType(${e(c.random.pick([...KINDS, 'point'] as const), c)})`,
  ])()
})

export const pointNumber: Form = form(c => {
  const tag = piece('float', '0.5')
  return c.random.chance(0.5)
    ? tag`(${e('point', c)}).${c.random.pick(['x', 'y'])}`
    : tag`point.distance(${e('point', c)}, ${e('point', c)})`
})

const COMPARISONS = ['=', '<>', '<', '<=', '>', '>=']
export const TEMPORAL_PREDICATES: readonly ((c: Context) => Piece)[] = [
  c => {
    const kind = c.random.pick(KINDS)
    return piece('bool', 'true')`${e(kind, c)} ${c.random.pick(COMPARISONS)} ${e(c.random.chance(0.85) ? kind : c.random.pick(KINDS), c)}`
  },
  c => {
    const kind = c.random.pick(KINDS)
    const list = joined(
      c.random.some(1, 3, () => e(kind, c)),
      ', ',
    )
    return piece('bool', 'true')`${e(kind, c)} IN [${list}]`
  },
  c =>
    piece('bool', 'true')`${e(c.random.pick([...KINDS, 'point', 'any'] as const), c)} IS ${c.random.pick(['', 'NOT '])}:: ${c.random.pick([
      'DATE',
      'ZONED TIME',
      'LOCAL TIME',
      'ZONED DATETIME',
      'LOCAL DATETIME',
      'DURATION',
      'POINT',
      'DATE | DURATION NOT NULL',
    ])}`,
  c => piece('bool', 'true')`${e('point', c)} ${c.random.pick(COMPARISONS.slice(0, 2))} ${e('point', c)}`,
  c => piece('bool', 'true')`point.withinBBox(${e('point', c)}, ${e('point', c)}, ${e('point', c)})`,
]
