import { useEffect, useId } from 'react'
import { Button } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { download } from '../../ui/download.ts'
import { useSlow } from '../../ui/use-slow.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { noteWords } from '../../words/told-notes.ts'
import { HowItWasRead } from './how-it-was-read.tsx'
import { KindsOfNames } from './kinds-of-names.tsx'
import { KnownSheet } from './known-sheet.tsx'
import { NamesInDoubt } from './names-in-doubt.tsx'
import { partWords } from './part-words.ts'
import { RowPreview } from './row-preview.tsx'
import { SheetTable } from './sheet-table.tsx'
import { Sums } from './sums.tsx'
import { t } from './t.ts'
import { TieValues } from './tie-values.tsx'
import { type Importing, lacks } from './use-import.ts'
import { WhatEveryRowSays } from './what-every-row-says.tsx'

/** Said after a while only: most sheets are counted at once. */
const Working = () =>
  useSlow(true) && (
    <p className="import-note" role="status">
      {t('workingOutWhatWouldCome')}
    </p>
  )

export function MappingStep({ importing, onDryRun }: { importing: Importing; onDryRun(): void }) {
  const { show } = useShared()
  const { name, table, mapping, report, reading, row, setRow } = importing
  const why = useId()
  const rows = table?.rows ?? []
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // a letter is heard only where one is at work with the sheet
      if (!(event.target instanceof Element) || !event.target.closest('.import') || event.target.closest('input, textarea')) return
      const step = event.key === '[' ? -1 : event.key === ']' ? 1 : 0
      const next = rows[rows.findIndex(each => each.row === row) + step]
      if (step !== 0 && next) setRow(next.row)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [rows, row, setRow])
  if (!table || !mapping) return null
  const missing = lacks(mapping)
  const notes = [...(reading.data?.files.flatMap(file => file.toldNotes.map(noteWords)) ?? [])]
  return (
    <div className="import">
      <section className="import-main" aria-label={t('mapping')} data-region="Mapping">
        <header className="import-head">
          <h2 className="import-title">{t('nameRows', { name, rows: table.total })}</h2>
          <p className="import-lead">{t('readEachHeadingAsOneSentence')}</p>
        </header>
        <KnownSheet importing={importing} />
        <HowItWasRead importing={importing} />
        <SheetTable importing={importing} table={table} mapping={mapping} />
        {notes.map(note => (
          <p key={note} className="import-note">
            {note}
          </p>
        ))}
        <WhatEveryRowSays importing={importing} mapping={mapping} />
        {report.data && (
          <div className="import-decide">
            <TieValues importing={importing} mapping={mapping} report={report.data} />
            <NamesInDoubt importing={importing} mapping={mapping} names={report.data.names} />
          </div>
        )}
        {report.data && <KindsOfNames importing={importing} mapping={mapping} report={report.data} />}
      </section>
      <aside className="import-side" aria-label={t('whatWouldCome')} data-region="What would come of it">
        {report.error && (
          <p className="notice warn" role="alert">
            {report.error.message}
          </p>
        )}
        {report.isFetching && <Working />}
        {report.data && row !== null && <RowPreview importing={importing} report={report.data} />}
        {report.data && <Sums report={report.data} />}
        <footer className="import-foot">
          <Button className="btn plain" onPress={() => show({ importing: null })}>
            {t('cancel')}
          </Button>
          <Button
            className="btn"
            onPress={() => download(JSON.stringify(mapping, null, 2), `${name.replace(/\.[^.]*$/, '')}.mapping.json`)}
          >
            {t('keepThisMapping')}
          </Button>
          <Button
            className="btn primary"
            aria-describedby={missing.length > 0 ? why : undefined}
            isDisabled={missing.length > 0 || !report.data}
            onPress={onDryRun}
          >
            {t('dryRun')}
          </Button>
          {missing.length > 0 && (
            <p id={why} className="import-why">
              {t('noColumnYet', {
                parts: listOf(
                  missing.map(part => `“${partWords[part]}”`),
                  'unit',
                ),
              })}
            </p>
          )}
        </footer>
      </aside>
    </div>
  )
}
