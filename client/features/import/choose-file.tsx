import { type ReactNode, useRef, useState } from 'react'
import { Button, Label, TextArea, TextField } from 'react-aria-components'
import { dropped } from '../../actions/import.ts'
import { useShared } from '../../session/context.tsx'
import { pastedCells } from './pasted-cells.ts'
import { t } from './t.ts'

/** `children`: what is said first, of a file that could not be read. */
export function ChooseFile({ children }: { children?: ReactNode }) {
  const { show } = useShared()
  const input = useRef<HTMLInputElement>(null)
  const [cells, setCells] = useState('')
  const open = (files: readonly File[]): void => {
    if (files.length > 0) show({ importing: dropped(files) })
  }
  return (
    <section className="import-choose" aria-label={t('importAFile')} data-region="Import">
      {children}
      <h2 className="import-title">{t('bringInYourOwnMaterial')}</h2>
      <p className="import-lead">{t('eachRowBecomesAClaim')}</p>
      <div className="import-acts">
        <Button autoFocus className="btn primary" onPress={() => input.current?.click()}>
          {t('chooseAFile')}
        </Button>
        <span className="muted">{t('orDropItAnywhere')}</span>
      </div>
      <input ref={input} type="file" hidden multiple onChange={event => open([...(event.target.files ?? [])])} />
      <p className="muted">{t('whatCanBeRead')}</p>
      <TextField className="field" value={cells} onChange={setCells}>
        <Label>{t('orPasteCellsHere')}</Label>
        <TextArea className="input" rows={5} dir="auto" />
      </TextField>
      <div className="import-acts">
        <Button className="btn" isDisabled={cells.trim() === ''} onPress={() => open([pastedCells(cells)])}>
          {t('readTheCells')}
        </Button>
        <Button className="btn plain" onPress={() => show({ importing: null })}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  )
}
