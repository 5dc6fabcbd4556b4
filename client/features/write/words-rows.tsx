import { Button } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { placeWords } from '../../words/text.ts'
import { placeOf } from '../text/reading-draft.ts'
import { TextRow } from './rows/text-row.tsx'
import type { ClaimRows } from './rows-of-claim.ts'
import { t } from './t.ts'
import { quoteCount } from './writing.ts'

interface Props {
  rows: ClaimRows
  set(change: Partial<ClaimRows>): void
  copy: string | null
  notice: string | null
}

export function WordsRows({ rows, set, copy, notice }: Props) {
  const { announce } = useShared()
  const row = (key: 'quote' | 'page' | 'paragraph' | 'line' | 'start') => ({
    value: rows[key],
    onChange: (value: string) => set({ [key]: value }),
  })
  const find = (): void => {
    const place = placeOf(copy ?? '', rows.quote.trim())
    if (!place) {
      announce(t('theseWordsDoNotStandIn'), true)
      return
    }
    set({ paragraph: String(place.paragraph), line: String(place.line), start: String(place.start), page: String(place.page ?? '') })
    announce(t('foundInParagraphLine', { paragraph: place.paragraph, line: place.line }), true)
  }
  return (
    <fieldset className="write-words">
      <legend>{t('inWhichWordsAndWhere')}</legend>
      {notice && <p className="muted">{notice}</p>}
      <TextRow name="quote" label={t('quoteExactlyAsPrinted')} help={quoteCount(rows.quote)} lines={2} {...row('quote')} />
      <div className="write-place">
        {rows.page !== '' && <TextRow name="at/page" label={t('page')} {...row('page')} />}
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
      {rows.passages.length > 0 && (
        <ul className="passages" aria-label={t('passages')}>
          {rows.passages.map(passage => (
            <li key={`${passage.role} ${passage.quote} ${passage.at?.start}`}>
              <span className="muted">{passage.role === 'subject' ? t('subject') : t('also')}</span>
              <span>
                {passage.at && `${placeWords(passage.at)} `}
                <bdi>“{passage.quote}”</bdi>
              </span>
              <Button
                className="icon-btn"
                aria-label={t('takeOut', { what: passage.quote })}
                onPress={() => set({ passages: rows.passages.filter(each => each !== passage) })}
              >
                <Icon name="close" size={12} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
