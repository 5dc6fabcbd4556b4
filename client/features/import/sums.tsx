import type { ImportReport } from '../../../server/contract/import/report.ts'
import { number } from '../../words/text.ts'
import { noteWords } from '../../words/told-notes.ts'
import { sumWords } from './sum-words.ts'
import { t } from './t.ts'
import { WhatComes } from './what-comes.tsx'

/** The sums add up to the rows. */
export function Sums({ report }: { report: ImportReport }) {
  const { sums, rows } = report
  const parts = sumWords.filter(({ id }) => sums[id] > 0)
  return (
    <section className="import-sums" aria-label={t('whatWouldComeOfRows', { rows })}>
      <h3>
        {t('whatWouldComeOfRows', { rows })} <span className="muted">{t('nothingIsWrittenYetShort')}</span>
      </h3>
      <div className="import-bar" aria-hidden="true">
        {parts.map(({ id }) => (
          <span key={id} data-is={id} style={{ flexGrow: sums[id] }} />
        ))}
      </div>
      <ul>
        {parts.map(({ id, words }) => (
          <li key={id}>
            <span className="import-key" data-is={id} aria-hidden="true" />
            <b className="num">{number(sums[id])}</b> {words(sums[id])}
          </li>
        ))}
      </ul>
      <WhatComes report={report} />
      {report.toldNotes.map(note => (
        <p key={note.code} className="import-reason">
          {noteWords(note)}
        </p>
      ))}
    </section>
  )
}
