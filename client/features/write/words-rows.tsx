import { Button } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { placeOf } from '../text/reading-draft.ts'
import type { ClaimRows } from './claim-rows.ts'
import { t } from './t.ts'
import { TextRow } from './text-row.tsx'
import { quoteCount } from './writing.ts'

interface Props {
  rows: ClaimRows
  set(change: Partial<ClaimRows>): void
  copy: string | null
  notice: string | null
}

export function WordsRows({ rows, set, copy, notice }: Props) {
  const { announce } = useShared()
  const row = (key: 'quote' | 'paragraph' | 'line' | 'start') => ({ value: rows[key], onChange: (value: string) => set({ [key]: value }) })
  const find = (): void => {
    const place = placeOf(copy ?? '', rows.quote.trim())
    if (!place) {
      announce(t('theseWordsDoNotStandIn'), true)
      return
    }
    set({ paragraph: String(place.paragraph), line: String(place.line), start: String(place.start) })
    announce(t('foundInParagraphLine', { paragraph: place.paragraph, line: place.line }), true)
  }
  return (
    <fieldset className="write-words">
      <legend>{t('inWhichWordsAndWhere')}</legend>
      {notice && <p className="muted">{notice}</p>}
      <TextRow name="quote" label={t('quoteExactlyAsPrinted')} help={quoteCount(rows.quote)} lines={2} {...row('quote')} />
      <div className="write-place">
        <TextRow name="at/paragraph" label={t('paragraph')} {...row('paragraph')} />
        <TextRow name="at/line" label={t('line')} {...row('line')} />
        <TextRow name="at/start" label={t('lettersBeforeIt')} {...row('start')} />
      </div>
      {copy === null ? (
        <p className="muted">{t('allThreeOrNoneTheTitle')}</p>
      ) : (
        <Button className="btn small" isDisabled={rows.quote.trim() === ''} onPress={find}>
          {t('findTheQuoteInMyCopy')}
        </Button>
      )}
    </fieldset>
  )
}
