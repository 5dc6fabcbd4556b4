import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import type { Changed, SheetChanges } from '../../../server/contract/sheets.ts'
import { call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { asked } from '../../session/queries.ts'
import { Icon } from '../../ui/icon.tsx'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { ended } from '../../words/ended.ts'
import { claimInWords } from '../../words/told.ts'
import { noteWords } from '../../words/told-notes.ts'
import { Signed } from './signed.tsx'
import { t } from './t.ts'
import { asSent } from './to-base64.ts'
import { useWriteChanges } from './use-write-changes.ts'

interface Props {
  id: number
  files: readonly File[]
  name: string
}

export function ChangesView({ id, files, name }: Props) {
  const loading = useQuery({
    ...asked(['import', id, 'changes'], async signal => call('lookAtChanges', { body: { files: await asSent(files, {}) } }, signal)),
    gcTime: 0,
  })
  return (
    <LoadedOr loading={loading} words={t('comparingWithTheRecord')}>
      {changes => <Changes changes={changes} files={files} name={name} />}
    </LoadedOr>
  )
}

function Changes({ changes, files, name }: { changes: SheetChanges; files: readonly File[]; name: string }) {
  const { show } = useShared()
  const [withdraw, setWithdraw] = useState<ReadonlySet<string>>(new Set())
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set())
  const writing = useWriteChanges(files, name, { withdraw: [...withdraw], mine: [...mine] })
  const { added, changed, conflicts, deleted, skipped, same, rows, unknown, knowsDeleted } = changes
  const number = added.length + changed.length + mine.size + withdraw.size
  return (
    <div className="import">
      <section className="import-main" aria-label={t('changes')} data-region="Changes">
        <header className="import-head">
          <h2 className="import-display">{t('changesWouldBeWritten', { changed: changed.length, added: added.length })}</h2>
          <p className="import-lead">{t('nameRowsAsSaved', { name, rows, same })}</p>
          {unknown > 0 && <p className="import-reason">{t('rowsWithoutAnId', { unknown })}</p>}
          {!knowsDeleted && <p className="import-reason">{t('deletedRowsCannotBeTold')}</p>}
        </header>
        {changed.length > 0 && (
          <section className="import-part-of" aria-label={t('becomesACorrection')}>
            <h3>
              {t('becomesACorrection')} <span className="muted">{t('theOldClaimStaysAsCorrected')}</span>
            </h3>
            <ul>
              {changed.map(each => (
                <OneChange key={each.of} each={each} />
              ))}
            </ul>
          </section>
        )}
        {added.length > 0 && (
          <section className="import-part-of" aria-label={t('becomesANewClaim')}>
            <h3>
              {t('becomesANewClaim')} <span className="muted">{t('rowsWithoutAnIdBecomeClaims')}</span>
            </h3>
            <ul>
              {added.map(({ row, told }) => (
                <li key={row}>
                  <p className="import-sentence">
                    {ended(claimInWords(told))} <span className="import-reason">{t('rowNumber', { row })}</span>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {conflicts.length > 0 && (
          <section className="import-part-of" aria-label={t('changedMeanwhile')}>
            <h3>
              {t('changedMeanwhile')} <span className="muted">{t('staysUnlessYouTakeYours')}</span>
            </h3>
            <ul>
              {conflicts.map(each => (
                <OneChange key={each.of} each={each}>
                  <p className="import-otherwise">
                    {each.theirs === null
                      ? t('itWasWithdrawnBy', { by: each.by })
                      : t('nowItSays', {
                          theirs: each.toldTheirs ? claimInWords(each.toldTheirs) : each.theirs,
                          by: each.by,
                          anybody: each.by !== '',
                        })}
                  </p>
                  {each.theirs !== null && (
                    <Check on={mine.has(each.of)} onChange={on => setMine(toggled(mine, each.of, on))}>
                      {t('takeWhatTheSheetSays')}
                    </Check>
                  )}
                </OneChange>
              ))}
            </ul>
          </section>
        )}
        {deleted.length > 0 && (
          <section className="import-part-of" aria-label={t('rowsThatAreGone')}>
            <h3>
              {t('rowsThatAreGone')} <span className="muted">{t('theClaimStaysUnlessYouWithdraw')}</span>
              <span className="import-acts">
                <Button className="btn small" onPress={() => setWithdraw(new Set(deleted.map(({ claim }) => claim)))}>
                  {t('withdrawAll', { deleted: deleted.length })}
                </Button>
              </span>
            </h3>
            <ul>
              {deleted.map(({ claim, told }) => (
                <li key={claim}>
                  <Check on={withdraw.has(claim)} onChange={on => setWithdraw(toggled(withdraw, claim, on))}>
                    {t('withdraw')} <span className="import-sentence">{ended(claimInWords(told))}</span>{' '}
                    <span className="import-reason">{claim}</span>
                  </Check>
                </li>
              ))}
            </ul>
          </section>
        )}
        {skipped.length > 0 && (
          <section className="import-part-of" aria-label={t('cannotBeRead')}>
            <h3>
              {t('cannotBeRead')} <span className="muted">{t('staysAsItIs')}</span>
            </h3>
            <ul>
              {skipped.map(each => (
                <li key={`${each.row} ${each.column}`}>
                  {t('rowColumnValueReason', { row: each.row, column: each.column ?? '', value: each.value, reason: noteWords(each.told) })}
                </li>
              ))}
            </ul>
          </section>
        )}
      </section>
      <aside className="import-side" aria-label={t('whatWouldBeWritten')} data-region="What would be written">
        <section className="import-sums">
          <h3>
            <Icon name="undo" /> {t('oneStepInOneStepOut')}
          </h3>
          <p>{t('changesInOneStep')}</p>
        </section>
        <form className="import-foot" onSubmit={writing.submit}>
          <Signed writing={writing} />
          <Button className="btn" onPress={() => show({ importing: null })}>
            {t('cancel')}
          </Button>
          {number > 0 && (
            <Button type="submit" className="btn primary" data-busy={writing.busy || undefined}>
              {t('writeChanges', { number })}
            </Button>
          )}
        </form>
      </aside>
    </div>
  )
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (on) next.add(id)
  else next.delete(id)
  return next
}

const OneChange = ({ each, children }: { each: Changed; children?: ReactNode }) => (
  <li>
    <p className="import-sentence">
      {each.told ? ended(claimInWords(each.told)) : each.says}{' '}
      <span className="import-reason">{t('rowOf', { row: each.row, of: each.of })}</span>
    </p>
    {each.cells.map(({ column, was, now }) => (
      <p key={column} className="import-cell">
        {column}: <del>{was === '' ? t('empty') : was}</del> → <ins>{now === '' ? t('empty') : now}</ins>
      </p>
    ))}
    {children}
  </li>
)

const Check = ({ on, onChange, children }: { on: boolean; onChange(on: boolean): void; children: ReactNode }) => (
  <Checkbox className="check" isSelected={on} onChange={onChange}>
    <span className="box">{on && <Icon name="check" size={10} />}</span>
    <span>{children}</span>
  </Checkbox>
)
