import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import type { ImportedBefore } from '../../../server/contract/import/before.ts'
import { queries } from '../../session/queries.ts'
import { Icon } from '../../ui/icon.tsx'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { date } from '../../words/text.ts'
import { storeAnalyst, storedAnalyst } from '../write/analyst.ts'
import { t } from './t.ts'
import { useTakeBack } from './use-take-back.ts'

/** Each import of this workspace, the last first: what stands of it can be taken back at any time. */
export function Imports() {
  const loading = useQuery(queries.imports())
  const [by, setBy] = useState(storedAnalyst)
  const { busy, takeBack } = useTakeBack()
  const undo = async (of: ImportedBefore): Promise<void> => {
    if (await takeBack(of, by.trim())) storeAnalyst(by)
  }
  return (
    <section className="imports" aria-label={t('imports')}>
      <h2 className="import-title">{t('imports')}</h2>
      <p className="import-lead">{t('whatTakingBackDoes')}</p>
      <LoadedOr loading={loading} words={t('readingTheImports')}>
        {({ imports, more }) =>
          imports.length === 0 ? (
            <p className="side-empty">{t('nothingWasImported')}</p>
          ) : (
            <>
              <TextField className="field imports-by" value={by} onChange={setBy} isRequired>
                <Label>{t('yourName')}</Label>
                <Input className="input" />
              </TextField>
              <ul>
                {imports.map(each => (
                  <li key={each.import}>
                    <div>
                      <b>
                        <bdi>{each.table === null ? each.file : t('fileAndTable', { file: each.file, table: each.table })}</bdi>
                      </b>
                      <p className="muted">
                        {t('importedWhen', { dated: each.at !== null, at: date(each.at?.slice(0, 10) ?? null) ?? '', by: each.by })}{' '}
                        {each.corrected > 0
                          ? t('importCorrected', { corrected: each.corrected, added: each.claims - each.corrected })
                          : t('importStands', { claims: each.claims, standing: each.standing, all: each.standing === each.claims })}{' '}
                        {each.withdrawn && t('importTakenBack', { at: date(each.withdrawn.at.slice(0, 10)) ?? '', by: each.withdrawn.by })}
                      </p>
                    </div>
                    {each.standing > 0 && (
                      <Button
                        className="btn small"
                        aria-label={t('undoTheImportOf', { file: each.file })}
                        isDisabled={by.trim() === ''}
                        data-busy={busy === each.import || undefined}
                        onPress={() => void undo(each)}
                      >
                        <Icon name="undo" /> {t('undoTheImport')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              {more > 0 && <p className="muted">{t('moreImports', { more })}</p>}
            </>
          )
        }
      </LoadedOr>
    </section>
  )
}
