import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { type Camp, campsIn, deleteCamp, saveCamp } from '../../state/camps.ts'
import { toggled } from '../../state/what-if.ts'
import { Foundations } from './foundations.tsx'
import { t } from './t.ts'

const roles = ['speaker', 'publisher', 'recording', 'document'] as const

/** `onChoose` hears the ids and what they are called. */
export function CampPicker({ by, onChoose }: { by: readonly string[]; onChoose(by: readonly string[], name: string): void }) {
  const { announce } = useShared()
  const [camps, setCamps] = useState<readonly Camp[]>(() => campsIn(localStorage))
  const [name, setName] = useState('')
  const save = (): void => {
    try {
      setCamps(saveCamp(localStorage, { name: name.trim(), by: [...by] }))
      announce(t('theCampIsKeptInThis', { name: name.trim() }), true)
      setName('')
    } catch (error) {
      announce(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <div className="camp-picker">
      {camps.length > 0 && (
        <ul className="camp-list" aria-label={t('camps')}>
          {camps.map(camp => (
            <li key={camp.name}>
              <Button className="row-button" onPress={() => onChoose(camp.by, camp.name)}>
                {camp.name} <span className="muted num">{t('members', { by: camp.by.length })}</span>
              </Button>
              <Button
                className="link"
                aria-label={t('deleteTheCamp', { camp: camp.name })}
                onPress={() => setCamps(deleteCamp(localStorage, camp.name))}
              >
                {t('delete')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Foundations
        chosen={by}
        onToggle={({ id, name }) => onChoose(toggled(by, id), by.length === 0 ? name : t('aCamp'))}
        roles={roles}
        label={t('accordingToASpeakerPublisherOr')}
        counted="says"
        hint={t('aName')}
      />
      {by.length > 1 && (
        <form
          className="camp-save"
          onSubmit={event => {
            event.preventDefault()
            // never disabled: a disabled button would lose the focus
            if (name.trim() !== '') save()
          }}
        >
          <TextField className="field" value={name} onChange={setName}>
            <Label>{t('keepTheseAsACampCalled', { by: by.length })}</Label>
            <Input className="input" maxLength={80} />
          </TextField>
          <Button type="submit" className="btn">
            {t('keep')}
          </Button>
        </form>
      )}
    </div>
  )
}
