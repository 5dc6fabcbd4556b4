import type { SaysNote, SaysSo } from '../../../server/contract/query.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { date, placeWords } from '../../words/text.ts'
import { numberOf, type Reading } from './says-so.ts'
import { t } from './t.ts'

/** "A recorded voice, in Asharq Al-Awsat, “Title”, 20 Jul 2022, ¶2" */
export function whereWords({ speaker, derived, source }: SaysNote): string {
  const { publisher, title, date: day, locator } = source
  const who = derived || speaker === null ? t('ourInference') : speaker.name
  const place = listOf([publisher?.name, t('titled', { title }), date(day), locator && placeWords(locator)], 'unit')
  return t('whoInWhere', { who, place, own: publisher !== null && publisher.id === speaker?.id })
}

/** "Denied by Nouri al-Maliki [6, 7]." Who disputes only whose words they are does not deny them. Null where nobody disputes it. */
export function disputedWords({ disputedBy }: SaysNote, notes: readonly SaysNote[]): string | null {
  const denials = disputedBy.content.filter(place => notes[place]?.denies)
  const others = disputedBy.content.filter(place => !notes[place]?.denies)
  const say = (key: 'attributionDisputedBy' | 'deniedBy' | 'contradictedBy', places: readonly number[]): string | false =>
    places.length > 0 &&
    t(key, {
      names: listOf([...new Set(places.flatMap(place => notes[place]?.speaker?.name ?? []))], 'unit'),
      numbers: listOf(
        places.map(place => String(numberOf(place))),
        'unit',
      ),
    })
  return (
    [say('attributionDisputedBy', disputedBy.attribution), say('deniedBy', denials), say('contradictedBy', others)]
      .filter(Boolean)
      .join(' ') || null
  )
}

export function noteText(note: SaysNote, place: number, notes: readonly SaysNote[]): string {
  const quote = note.quote === null ? '' : `: “${note.quote}”`
  return [
    `[${numberOf(place)}] ${note.denies ? `${t('denial')} ` : ''}${whereWords(note)}${quote}.`,
    disputedWords(note, notes),
    note.source.url,
    listOf(note.claimIds, 'unit'),
  ]
    .filter(Boolean)
    .join(' ')
}

export function readingWords({ rows, of, speaker, disputed }: Reading): string {
  const kind = speaker === null ? 'ours' : speaker.kind === 'Voice' ? 'voice' : 'other'
  return t('rowsRestOn', { rows, of, kind, name: speaker?.name ?? '', disputed: disputed ?? 'none' })
}

/** Why a row has no number. */
export function noNumberWords(says: SaysSo | undefined): string {
  if (!says) return ''
  if (says.gaveUp) return t('notFollowedTooLong')
  return says.unfollowed.length > 0 ? t('notTraceable', { what: listOf(says.unfollowed, 'unit') }) : t('noClaimBehindIt')
}
