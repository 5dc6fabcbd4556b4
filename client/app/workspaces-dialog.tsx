import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Input, Label, Link, TextField } from 'react-aria-components'
import { call } from '../session/api.ts'
import { useHealth } from '../session/context.tsx'
import { queries } from '../session/queries.ts'
import { t } from './t.ts'

export function WorkspacesDialog() {
  const asked = useQuery(queries.workspaces())
  const claims = useHealth().report?.counts.claims ?? 0
  if (!asked.data) return <p className="dialog-body">{asked.error?.message ?? t('lookingForWorkspaces')}</p>
  const { place, others, open, why } = asked.data
  return (
    <div className="dialog-body views">
      <p>{place.example ? t('thisIsTheExample') : t('thisIsTheWorkspace', { name: place.name, claims })}</p>
      {others.length > 0 && (
        <ul className="views-list">
          {others.map(({ name, address }) => (
            <li key={name}>
              <Link href={address} target="_blank" rel="noopener">
                <bdi>{name}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {open && others.length === 0 && <p className="muted">{t('noOtherWorkspaceStandsBesideIt')}</p>}
      {!place.example && (
        <p>
          <Link href="example/" target="_blank" rel="noopener">
            {t('openTheExample')}
          </Link>
        </p>
      )}
      {open ? <NewOne made={() => void asked.refetch()} /> : why && <p className="muted">{why}</p>}
    </div>
  )
}

function NewOne({ made }: { made: () => void }) {
  const [name, setName] = useState('')
  const [answer, setAnswer] = useState<string | null>(null)
  const begin = async (): Promise<void> => {
    try {
      await call('addWorkspace', { body: { name: name.trim() } })
      setAnswer(t('isBegun', { name: name.trim() }))
      setName('')
      made()
    } catch (error) {
      setAnswer(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <form
      className="views-save"
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() !== '') void begin()
      }}
    >
      <TextField className="field" value={name} onChange={setName}>
        <Label>{t('beginAnEmptyOne')}</Label>
        <Input className="input" maxLength={60} />
      </TextField>
      <Button type="submit" className="btn">
        {t('begin')}
      </Button>
      {answer && <p role="status">{answer}</p>}
    </form>
  )
}
