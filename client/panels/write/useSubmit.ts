import { type FormEvent, useState } from 'react'
import { ApiProblem, call } from '../../api.ts'
import { errorsByField, refreshed } from '../../model/writing.ts'
import { useShared } from '../context.tsx'
import { recordChanged } from '../useLoad.ts'

const key = 'isnad.analyst'

export interface Submitting {
  by: string
  setBy(name: string): void
  busy: boolean
  /** By field name; '' is the whole form. */
  errors: Record<string, string>
  /** Sends the form; `fields` are the names that errors may stand at. */
  submit(event: FormEvent, fields: readonly string[], send: (by: string) => Promise<Saved>): void
}

/** What to say when it is saved, and which entities it put on the canvas. */
export interface Saved {
  said: string
  shows: readonly string[]
  next?(): void
}

/** Sends a submission, puts what is wrong at its field, and brings the picture up to date afterwards. */
export function useSubmit(): Submitting {
  const { explorer, show, announce } = useShared()
  const [by, setBy] = useState(() => localStorage.getItem(key) ?? '')
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Record<string, string>>({})

  const run = async (fields: readonly string[], send: (by: string) => Promise<Saved>): Promise<void> => {
    setBusy(true)
    setErrors({})
    try {
      const { said, shows, next } = await send(by.trim())
      localStorage.setItem(key, by.trim())
      const { lens } = explorer.get().picture
      const graph = await call('graph', { query: lens })
      explorer.set(state => ({ ...state, picture: refreshed(state.picture, graph, shows) }))
      recordChanged()
      show({ dialog: null, task: null })
      next?.()
      announce(said, true)
    } catch (error) {
      const found = error instanceof ApiProblem ? errorsByField(error.problem, [...fields, 'by']) : { '': String(error) }
      setErrors(found)
      announce(`Not saved. ${[...new Set(Object.values(found))].join('. ')}.`)
    } finally {
      setBusy(false)
    }
  }
  return {
    by,
    setBy,
    busy,
    errors,
    submit(event, fields, send) {
      event.preventDefault()
      // a button that is switched off would lose the focus
      if (!busy) void run(fields, send)
    },
  }
}
