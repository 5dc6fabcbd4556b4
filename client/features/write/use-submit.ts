import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { ApiProblem } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { reread } from '../../session/reread.ts'
import { newKey, storeAnalyst, storedAnalyst } from './analyst.ts'
import { t } from './t.ts'
import { allLooked } from './waiting.ts'
import { errorsByField } from './writing.ts'

const patience = 1500

export interface Submitting {
  by: string
  setBy(name: string): void
  busy: boolean
  errors: Record<string, string>
  submit(event: Pick<FormEvent, 'preventDefault'>, fields: readonly string[], send: Send): void
  /** A field was changed: what was said of it is no longer so. */
  mend(...fields: readonly string[]): void
}

/** `key` names the submission; it stays the same until the outcome is known. */
export type Send = (by: string, key: string) => Promise<Saved>

export interface Saved {
  said: string
  shows: readonly string[]
  stays?: boolean
  next?(): void
}

export function useSubmit(): Submitting {
  const { explorer, show, announce } = useShared()
  const queryClient = useQueryClient()
  const [by, setBy] = useState(storedAnalyst)
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Record<string, string>>({})

  // a second press may come before the form is drawn anew
  const locked = useRef(false)
  const submission = useRef(newKey())
  // a press while an answer is awaited is kept, and sent if that answer is a refusal
  const next = useRef<{ fields: readonly string[]; send: Send } | null>(null)

  const run = async (fields: readonly string[], send: Send): Promise<void> => {
    if (locked.current) {
      next.current = { fields, send }
      return
    }
    locked.current = true
    next.current = null
    let written = false
    setBusy(true)
    setErrors({})
    try {
      await allLooked()
      const saved = await send(by.trim(), submission.current)
      submission.current = newKey()
      written = true
      storeAnalyst(by)
      const { others } = await reread(explorer, queryClient, saved)
      // what lies behind the form must not move under a hand that goes on there
      await Promise.race([others, new Promise(resolve => setTimeout(resolve, patience))])
      if (!saved.stays) show({ dialog: null, task: null })
      saved.next?.()
      announce(saved.said, true)
    } catch (error) {
      // a refusal is certain; without an answer it may have been written, and sending it again must not write a second one
      if (error instanceof ApiProblem && !error.unreachable) submission.current = newKey()
      const found = error instanceof ApiProblem ? errorsByField(error.problem, [...fields, 'by']) : { '': String(error) }
      setErrors(found)
      announce(t('notSaved', { value: [...new Set(Object.values(found))].join('. ') }))
    } finally {
      locked.current = false
      setBusy(false)
      const waiting = next.current as { fields: readonly string[]; send: Send } | null
      // what was pressed before the form closed meant what is written now
      if (waiting && !written) void run(waiting.fields, waiting.send)
    }
  }
  return {
    by,
    setBy,
    busy,
    errors,
    mend(...fields) {
      setErrors(now => {
        const left = Object.entries(now).filter(([field]) => !fields.some(each => field === each || field.startsWith(`${each}/`)))
        return left.length === Object.keys(now).length ? now : Object.fromEntries(left)
      })
    },
    submit(event, fields, send) {
      event.preventDefault()
      // not disabled: a disabled button would lose the focus
      void run(fields, send)
    },
  }
}
