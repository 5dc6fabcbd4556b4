import { TEXTS } from '../instants.ts'
import { joined, type Part } from '../piece.ts'
import { leaf, type Make, property, variable } from './leaves.ts'
import type { Type } from './scope.ts'

export const TEMPORALS: Readonly<Record<'date' | 'datetime' | 'duration', Make>> = {
  date(author, scope, depth) {
    const { random, words } = author
    const simple = (): Part =>
      leaf(
        author,
        [property(author, scope, words.temporals.date ?? []), variable(author, scope, 'date')],
        () => `date('${random.pick(TEXTS.date)}')`,
      )
    if (depth <= 0 || random.chance(0.4)) return simple()
    const of = (t: Type): Part => author.insides.expression(author, scope, t, depth - 1)
    return author.pick(
      simple,
      () => joined([of('date'), random.pick([' + ', ' - ']), of('duration')], ''),
      () =>
        joined(
          [
            "date.truncate('",
            random.pick(['month', 'week', 'year', 'quarter', 'decade']),
            "', ",
            of(random.pick(['date', 'datetime'])),
            ')',
          ],
          '',
        ),
      () =>
        joined(
          [
            'date({year: ',
            random.pick(['2020', '1969', '0']),
            ', month: ',
            random.pick(['1', '2', '12']),
            random.pick(['', ', day: 28']),
            '})',
          ],
          '',
        ),
      () => joined(['date({date: ', of('date'), ', day: ', random.pick(['1', '28']), '})'], ''),
      () => joined(['date(', of('datetime'), ')'], ''),
      () => '$date',
    )
  },
  datetime(author, scope, depth) {
    const { random, words } = author
    const simple = (): Part =>
      leaf(
        author,
        [property(author, scope, words.temporals.datetime ?? []), variable(author, scope, 'datetime')],
        () => `datetime('${random.pick(TEXTS.datetime)}')`,
      )
    if (depth <= 0 || random.chance(0.4)) return simple()
    const of = (t: Type): Part => author.insides.expression(author, scope, t, depth - 1)
    return author.pick(
      simple,
      () => joined([of('datetime'), random.pick([' + ', ' - ']), of('duration')], ''),
      () => joined(["datetime.truncate('", random.pick(['hour', 'day', 'month', 'second']), "', ", of('datetime'), ')'], ''),
      () => joined(['datetime({epochSeconds: ', of('int'), '})'], ''),
      () =>
        joined(
          [
            'datetime({datetime: ',
            of('datetime'),
            ", timezone: '",
            random.pick(['Europe/Berlin', '+02:00', 'America/New York', 'UTC']),
            "'})",
          ],
          '',
        ),
      () => joined(['datetime({date: ', of('date'), ", hour: 2, timezone: '", random.pick(['Europe/Berlin', 'Z']), "'})"], ''),
      () => '$datetime',
    )
  },
  duration(author, scope, depth) {
    const { random, words } = author
    const simple = (): Part =>
      leaf(
        author,
        [property(author, scope, words.temporals.duration ?? []), variable(author, scope, 'duration')],
        () => `duration('${random.pick(['P1D', 'PT90M', 'P1M-1D', 'P1Y2M3DT4H5M6.5S', '-PT0.5S', 'P2W'])}')`,
      )
    if (depth <= 0 || random.chance(0.4)) return simple()
    const of = (t: Type): Part => author.insides.expression(author, scope, t, depth - 1)
    return author.pick(
      simple,
      () => joined(['duration.between(', of('date'), ', ', of(random.pick(['date', 'datetime'])), ')'], ''),
      () =>
        joined(
          [random.pick(['duration.inDays(', 'duration.inMonths(', 'duration.inSeconds(']), of('datetime'), ', ', of('datetime'), ')'],
          '',
        ),
      () => joined(['duration({days: ', of('int'), ', hours: ', of(random.pick(['int', 'float'])), '})'], ''),
      () => joined([of('duration'), random.pick([' + ', ' - ']), of('duration')], ''),
      () => joined([of('duration'), random.pick([' * 2', ' / 2', ' * 0.5'])], ''),
      () => '$duration',
    )
  },
}
