import type { Claim } from '../../server/contract/claim.ts'
import { t } from './t.ts'
import { held } from './text.ts'

const notes: Readonly<Record<string, string>> = {
  get hedgeDropped() {
    return t('dropsHereThatTheSpeakerIs')
  },
  get garbled() {
    return t('theSentenceIsGarbledAsPrinted')
  },
}
const names: Readonly<Record<string, string>> = {
  get of() {
    return t('of')
  },
  get where() {
    return t('where')
  },
  get when() {
    return t('when')
  },
  get event() {
    return t('onTheOccasionOf')
  },
  get model() {
    return t('onTheModelOf')
  },
  get role() {
    return t('role')
  },
  get ordinal() {
    return t('numberInTheSeries')
  },
  get kind() {
    return t('describedAs')
  },
  get occupation() {
    return t('occupation')
  },
  get content() {
    return t('content')
  },
  get enteredIn() {
    return t('asEnteredIn')
  },
  get share() {
    return t('share')
  },
  get amount() {
    return t('amount')
  },
  get from() {
    return t('from')
  },
  get until() {
    return t('until')
  },
  get on() {
    return t('date')
  },
  get note() {
    return t('note')
  },
  get if() {
    return t('if')
  },
}

const nameOf = (key: string): string => names[key] ?? key.replaceAll('_', ' ')

/** A share is a number of per cent; in words it stands as it was written. */
const worth = (key: string, value: string): string => (key === 'share' && /^[\d.,]+$/.test(value) ? t('perCent', { value }) : value)

export const besidesFacts = (besides: readonly { key: string; value: string }[]): [string, string][] =>
  besides.map(({ key, value }) => [nameOf(key), worth(key, value)])

const order = Object.keys(names)
const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)

/** In one order, whatever the store gives; keys that users made stand last, as they were written. */
export const qualifierFacts = ({ qualifiers, qualifierNames }: Pick<Claim, 'qualifiers' | 'qualifierNames'>): [string, string][] =>
  Object.entries(qualifiers)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .flatMap(([key, value]): [string, string][] => {
      if (value === false) return []
      if (value === true) return [[t('theText'), notes[key] ?? key.replaceAll('_', ' ')]]
      return [[nameOf(key), qualifierNames[key] ?? worth(key, String(value))]]
    })

export interface ClaimFact {
  /** "Share: 51 per cent", "from 2019 to 2021" */
  words: string
  /** "51 per cent", "from 2019 to 2021" */
  value: string
}

/** What a claim says beside its two ends, without remarks on the text. */
export function claimFacts({
  qualifiers,
  qualifierNames,
  dateFrom,
  dateTo,
}: Pick<Claim, 'qualifiers' | 'qualifierNames' | 'dateFrom' | 'dateTo'>): ClaimFact[] {
  const said = Object.fromEntries(Object.entries(qualifiers).filter(([, value]) => typeof value !== 'boolean'))
  const told = qualifierFacts({ qualifiers: said, qualifierNames }).map(([name, value]) => ({ words: t('fact', { name, value }), value }))
  const dates = ['from', 'until', 'on'].some(key => key in said) ? null : held(dateFrom, dateTo)
  return dates === null ? told : [...told, { words: dates, value: dates }]
}
