import { Button } from 'react-aria-components'
import type { ImportReport } from '../../../server/contract/import/report.ts'
import { Icon } from '../../ui/icon.tsx'
import { ended } from '../../words/ended.ts'
import { besidesFacts } from '../../words/qualifiers.ts'
import { claimInWords } from '../../words/told.ts'
import { noteWords } from '../../words/told-notes.ts'
import { t } from './t.ts'
import type { Importing } from './use-import.ts'

export function RowPreview({ importing, report }: { importing: Importing; report: ImportReport }) {
  const { row, setRow, table } = importing
  const preview = report.previews.find(each => each.row === row)
  const rows = table?.rows ?? []
  const at = rows.findIndex(each => each.row === row)
  const go = (step: number): void => {
    const next = rows[at + step]
    if (next) setRow(next.row)
  }
  return (
    <section className="import-preview" aria-label={t('rowWillSay', { row: row ?? 0 })}>
      <h3>
        {t('rowWillSay', { row: row ?? 0 })}
        <span className="import-steps">
          <Button className="icon-btn" aria-label={t('rowBefore')} isDisabled={at <= 0} onPress={() => go(-1)}>
            <Icon name="back" />
          </Button>
          <Button className="icon-btn" aria-label={t('rowAfter')} isDisabled={at === rows.length - 1} onPress={() => go(1)}>
            <Icon name="next" />
          </Button>
        </span>
      </h3>
      {preview && (
        <div aria-live="polite">
          {preview.told.map(claimInWords).map(sentence => (
            <p key={sentence} className="import-sentence">
              {ended(sentence)}
            </p>
          ))}
          {preview.is === 'aside' && <p className="import-sentence">{t('nothingItIsLeftAside')}</p>}
          {preview.toldReason !== null && (
            <p className="import-sentence">{t('nothingAsItCannotBeRead', { reason: noteWords(preview.toldReason) })}</p>
          )}
          {preview.is === 'same' && <p className="import-reason">{t('itIsThereAlready')}</p>}
          {preview.quote !== null && <p className="import-quote">“{preview.quote}”</p>}
          {preview.besides.length > 0 && (
            <dl className="import-facts">
              {besidesFacts(preview.besides).map(([word, value]) => (
                <div key={word}>
                  <dt>{word}</dt>
                  <dd>
                    <bdi>{value}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {preview.stated && (
            <ol className="import-chain">
              <li>
                <b>
                  <bdi>{preview.stated.by}</bdi>
                </b>{' '}
                <i>{t(preview.stated.speaker === null ? 'statesIn' : 'reportsIn')}</i>
              </li>
              <li>
                <bdi>{preview.stated.title}</bdi> {preview.stated.url !== null && <span className="import-reason">{t('notReadYet')}</span>}
              </li>
              {preview.stated.speaker !== null && (
                <li>
                  <b>
                    <bdi>{preview.stated.speaker}</bdi>
                  </b>{' '}
                  <i>{t('saysSo')}</i>
                </li>
              )}
              {preview.stated.enteredIn !== null && (
                <li>
                  <i>{t('asEnteredIn')}</i> <bdi>{preview.stated.enteredIn}</bdi>
                </li>
              )}
            </ol>
          )}
          {preview.toldRecord !== null && (
            <p className="import-otherwise">{t('theRecordSaysOtherwise', { record: claimInWords(preview.toldRecord) })}</p>
          )}
        </div>
      )}
    </section>
  )
}
