import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Decided, DecisionInput } from '../../../server/contract/duplicates/pairs.ts'
import { ApiProblem, call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { reread } from '../../session/reread.ts'
import { newKey, storeAnalyst, storedAnalyst } from '../write/analyst.ts'
import { t } from './t.ts'

export type Pairing = DecisionInput['pairs'][number]

export interface Deciding {
  by: string
  setBy(name: string): void
  problem: string | null
  decide(pairs: readonly Pairing[], reason: string, said: string): Promise<boolean>
  takeBack(a: string, b: string, said: string): Promise<boolean>
  /** The last decision that was made here. */
  undo(nameOf: (id: string) => string): Promise<boolean>
}

export function useDecide(): Deciding {
  const { explorer, announce } = useShared()
  const client = useQueryClient()
  const [by, setBy] = useState(storedAnalyst)
  const [problem, setProblem] = useState<string | null>(null)
  const busy = useRef(false)
  const done = useRef<{ a: string; b: string }[]>([])

  const written = async (write: () => Promise<Decided>, said: string): Promise<boolean> => {
    if (busy.current) return false
    if (by.trim() === '') {
      setProblem(t('writeYourName'))
      return false
    }
    busy.current = true
    setProblem(null)
    try {
      const { canonical } = await write()
      storeAnalyst(by)
      const gone = new Set(canonical.flatMap(({ id, shownAs }) => (id === shownAs ? [] : [id])))
      const { entities } = explorer.get().picture.loaded
      const ofThese = canonical.filter(({ id, shownAs }) => entities.has(id) || entities.has(shownAs))
      const { others } = await reread(explorer, client, { shows: ofThese.map(({ shownAs }) => shownAs), gone })
      await others
      announce(said, true)
      return true
    } catch (error) {
      setProblem(
        error instanceof ApiProblem
          ? (error.problem.errors?.map(({ detail }) => detail).join('. ') ?? error.problem.detail)
          : String(error),
      )
      return false
    } finally {
      busy.current = false
    }
  }
  const takeBack = async (a: string, b: string, said: string): Promise<boolean> => {
    const ok = await written(() => call('takeBack', { body: { a, b, by: by.trim() }, key: newKey() }), said)
    if (ok) done.current = done.current.filter(each => each.a !== a || each.b !== b)
    return ok
  }
  return {
    by,
    setBy,
    problem,
    async decide(pairs, reason, said) {
      const body = { pairs: [...pairs], by: by.trim(), ...(reason.trim() !== '' && { reason: reason.trim() }) }
      const ok = await written(() => call('decide', { body, key: newKey() }), said)
      if (ok) done.current.push(...pairs.map(({ a, b }) => ({ a, b })))
      return ok
    },
    takeBack,
    async undo(nameOf) {
      const last = done.current.at(-1)
      if (!last) {
        announce(t('nothingToTakeBack'), true)
        return false
      }
      return takeBack(last.a, last.b, t('isTakenBack', { a: nameOf(last.a), b: nameOf(last.b) }))
    },
  }
}
