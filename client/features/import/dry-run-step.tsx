import { type FormEvent, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { ImportReport } from '../../../server/contract/import/report.ts'
import { Icon } from '../../ui/icon.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { ended } from '../../words/ended.ts'
import { number } from '../../words/text.ts'
import { claimInWords } from '../../words/told.ts'
import { CannotBeRead } from './cannot-be-read.tsx'
import { Signed } from './signed.tsx'
import { sumWords } from './sum-words.ts'
import { t } from './t.ts'
import { type Importing, most } from './use-import.ts'
import { useWriteImport } from './use-write-import.ts'
import { WhatComes } from './what-comes.tsx'

export function DryRunStep({ importing, onBack }: { importing: Importing; onBack(): void }) {
  const { report, name, typed } = importing
  const writing = useWriteImport(importing)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  if (!report.data) return null
  const { claims, rows, sums, names } = report.data
  // what was typed and not read would be lost, and what is being read has no sum yet
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (typed.length > 0) importing.readTyped()
    else if (!report.isFetching) writing.submit(event)
  }
  const open = names.filter(({ as }) => as === 'open').length
  const told = sumWords.filter(({ id }) => sums[id] > 0).map(({ id, words }) => `${number(sums[id])} ${words(sums[id])}`)
  return (
    <div className="import">
      <section className="import-main" aria-label={t('dryRun')} data-region="Dry run">
        <header className="import-head">
          <h2 className="import-display" tabIndex={-1} ref={heading}>
            {claims > 0 ? t('claimsWouldBeNew', { claims }) : t('nothingWouldBeNew', { rows, unreadable: sums.unreadable })}
          </h2>
          <p className="import-lead">{t('nameRowsSums', { name, rows, told: listOf(told, 'unit') })}</p>
        </header>
        <WillBeNew report={report.data} />
        <SaysOtherwise report={report.data} />
        <CannotBeRead importing={importing} report={report.data} heading={heading} />
      </section>
      <aside className="import-side" aria-label={t('whatWouldBeWritten')} data-region="What would be written">
        <section className="import-sums">
          <h3>{t('whatWouldBeWritten')}</h3>
          <WhatComes report={report.data} />
          <p className="import-reason">{t('anImportChangesNoClaim')}</p>
        </section>
        {open > 0 && (
          <section className="import-sums">
            <h3>
              {t('stillToDecide')} <span className="muted">{t('noneHindersTheImport')}</span>
            </h3>
            <p>{t('namesStayApart', { open, cut: names.length >= most })}</p>
          </section>
        )}
        <section className="import-sums">
          <h3>
            <Icon name="undo" /> {t('oneStepInOneStepOut')}
          </h3>
          <p>{t('eitherAllOrNone', { claims, name })}</p>
        </section>
        <section className="import-sums">
          <h3>{t('theSameAgain')}</h3>
          <p>{t('theMappingCanBeKept')}</p>
          <pre className="mono import-command">
            {t('npmRunImport', { name: shellWord(name), mapping: shellWord(`${name.replace(/\.[^.]*$/, '')}.mapping.json`) })}
          </pre>
        </section>
        <form className="import-foot" onSubmit={submit}>
          <Signed writing={writing} />
          <Button className="btn" onPress={onBack} isDisabled={writing.busy}>
            <Icon name="back" /> {t('mapping')}
          </Button>
          {writing.busy ? (
            <Button className="btn" onPress={writing.cancel}>
              {t('cancel')}
            </Button>
          ) : (
            (claims > 0 || typed.length > 0) && (
              <Button type="submit" className="btn primary">
                {typed.length > 0
                  ? t('readCorrectionsFirst', { corrections: typed.length })
                  : report.isFetching
                    ? t('readingAgain')
                    : t('importClaims', { claims })}
              </Button>
            )
          )}
          {writing.busy && (
            <p role="status" className="import-why">
              {t('writing', { claims })}
            </p>
          )}
        </form>
      </aside>
    </div>
  )
}

function WillBeNew({ report: { predicates, claims, relations } }: { report: ImportReport }) {
  if (predicates.length === 0) return null
  const most = Math.max(...predicates.map(each => each.claims))
  return (
    <section className="import-part-of" aria-label={t('willBeNew')}>
      <h3>
        {t('willBeNew')} <span className="muted">{t('claimsOnRelations', { claims, relations })}</span>
      </h3>
      <ul>
        {predicates.map(each => (
          <li key={each.id} className="import-sample">
            <div>
              <p className="import-sentence">
                {ended(claimInWords(each.toldSample))}{' '}
                <span className="import-reason">{t('sampleOf', { isNew: each.new, drawn: each.drawn, label: each.label })}</span>
              </p>
              {each.toldDenied && <p className="import-sentence">{ended(claimInWords(each.toldDenied))}</p>}
            </div>
            <span className="import-length" aria-hidden="true">
              <span style={{ inlineSize: `${(100 * each.claims) / most}%` }} />
            </span>
            <b className="num">{number(each.claims)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

const mostShown = 50

function SaysOtherwise({ report: { otherwise, sums } }: { report: ImportReport }) {
  if (otherwise.length === 0) return null
  return (
    <section className="import-part-of" aria-label={t('saysOtherwise')}>
      <h3>
        {t('saysOtherwise')} <span className="muted">{t('ofTheNewOnes', { rows: sums.otherwise })}</span>
      </h3>
      <ul>
        {otherwise.slice(0, mostShown).map(each => (
          <li key={each.row}>
            <p className="import-sentence">{ended(each.told.map(claimInWords).join('; '))}</p>
            <p className="import-reason">
              {t('rowAgainstTheRecord', { row: each.row, record: each.toldRecord ? claimInWords(each.toldRecord) : '' })}
            </p>
            {each.differs.map(({ key, row, record }) => (
              <p key={key} className="import-reason">
                {t('differsIn', { key, row, record })}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {sums.otherwise > mostShown && <p className="import-note">{t('onlyTheFirstAreShown', { shown: mostShown })}</p>}
      <p>{t('bothStandSideBySide')}</p>
    </section>
  )
}

/** As it must stand in a command: a name with blanks or marks in quotation marks. */
const shellWord = (name: string): string => (/^[\w.,@%+=:-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`)
