import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { type Camp, campsIn, deleteCamp, saveCamp } from '../../state/camps.ts'
import { toggled } from '../../state/what-if.ts'
import { count } from '../../words/text.ts'
import { Foundations } from './foundations.tsx'

const roles = ['speaker', 'publisher', 'recording', 'document'] as const

/** One or several to go by; several can be kept as a camp under a name. `onChoose` hears the ids and what they are called. */
export function CampPicker({ by, onChoose }: { by: readonly string[]; onChoose(by: readonly string[], name: string): void }) {
  const { announce } = useShared()
  const [camps, setCamps] = useState<readonly Camp[]>(() => campsIn(localStorage))
  const [name, setName] = useState('')
  const save = (): void => {
    try {
      setCamps(saveCamp(localStorage, { name: name.trim(), by: [...by] }))
      announce(`The camp “${name.trim()}” is kept in this browser.`, true)
      setName('')
    } catch (error) {
      announce(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <div className="camp-picker">
      {camps.length > 0 && (
        <ul className="camp-list" aria-label="Camps">
          {camps.map(camp => (
            <li key={camp.name}>
              <Button className="row-button" onPress={() => onChoose(camp.by, camp.name)}>
                {camp.name} <span className="muted num">{count(camp.by.length, 'member')}</span>
              </Button>
              <Button
                className="link"
                aria-label={`Delete the camp ${camp.name}`}
                onPress={() => setCamps(deleteCamp(localStorage, camp.name))}
              >
                Delete
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Foundations
        chosen={by}
        onToggle={({ id, name }) => onChoose(toggled(by, id), by.length === 0 ? name : 'a camp')}
        roles={roles}
        label="According to a speaker, publisher or source, or several of them"
        counted="says"
        hint="A name"
      />
      {by.length > 1 && (
        <form
          className="camp-save"
          onSubmit={event => {
            event.preventDefault()
            // a button that is switched off would lose the focus
            if (name.trim() !== '') save()
          }}
        >
          <TextField className="field" value={name} onChange={setName}>
            <Label>Keep these {by.length} as a camp called</Label>
            <Input className="input" maxLength={80} />
          </TextField>
          <Button type="submit" className="btn">
            Keep
          </Button>
        </form>
      )}
    </div>
  )
}
