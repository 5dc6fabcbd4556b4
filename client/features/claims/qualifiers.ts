import type { Claim } from '../../../server/contract/claim.ts'
import { t } from './t.ts'

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
    return t('when')
  },
  get note() {
    return t('note')
  },
  get if() {
    return t('if')
  },
}

export const besidesFacts = (besides: readonly { key: string; value: string }[]): [string, string][] =>
  besides.map(({ key, value }) => [names[key] ?? key.replaceAll('_', ' '), key === 'share' ? t('perCent', { value }) : value])

/** In the order of the record; keys that users made stand as they were written. */
export const qualifierFacts = ({ qualifiers, qualifierNames }: Pick<Claim, 'qualifiers' | 'qualifierNames'>): [string, string][] =>
  Object.entries(qualifiers).flatMap(([key, value]): [string, string][] => {
    if (value === false) return []
    if (value === true) return [[t('theText'), notes[key] ?? key.replaceAll('_', ' ')]]
    return [[names[key] ?? key.replaceAll('_', ' '), qualifierNames[key] ?? String(value)]]
  })
