import { useEffect, useState } from 'react'
import { useWords } from '../../session/context.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { type Asked, historyIn, remember } from './history.ts'
import type { Running } from './use-query.ts'

/** Every answered query of this browser, newest first; one that was cut off or failed is not in it. */
export function useHistory({ answer }: Running, written: Readonly<Record<string, string>>): readonly Asked[] {
  const workspace = useWords().schema?.workspace ?? ''
  const [kept, setKept] = useState<{ workspace: string; list: readonly Asked[] }>({ workspace: '', list: [] })
  const summary = answer?.summary ?? null
  const latest = useLatest({ written, answer })
  useEffect(() => {
    const { answer: now, written: fields } = latest.current
    if (summary === null || now === null || workspace === '') return
    const own = Object.fromEntries(Object.keys(now.params).map(name => [name, fields[name] ?? '']))
    const { rows, ms, truncated } = summary
    setKept({
      workspace,
      list: remember(localStorage, workspace, { cypher: now.cypher, written: own, at: Date.now(), rows, ms, truncated }),
    })
  }, [summary, workspace, latest])
  return kept.workspace === workspace && workspace !== '' && kept.list.length > 0 ? kept.list : historyIn(localStorage, workspace)
}
