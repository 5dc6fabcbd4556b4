import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { ApiProblem, call } from '../../session/api.ts'
import { useShared, useUi } from '../../session/context.tsx'
import { graphUnder } from '../../session/graph-under.ts'
import { recordChanged } from '../../session/query-client.ts'
import { hide } from '../../state/acts.ts'
import { remove } from '../../state/merge.ts'
import { Icon } from '../../ui/icon.tsx'
import { storedAnalyst } from '../write/analyst.ts'
import { refreshed } from '../write/writing.ts'
import { t } from './t.ts'

export function ImportedNotice() {
  const { explorer, show, announce, view } = useShared()
  const queryClient = useQueryClient()
  const done = useUi(ui => ui.imported)
  const [busy, setBusy] = useState(false)
  if (!done) return null
  const { claims, relations, file, corrected, withdrawn = 0, leftOut = 0 } = done
  const takeBack = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    try {
      const undone = await call('undoImport', { body: { import: done.import, by: storedAnalyst() } })
      const { lens, loaded } = explorer.get().picture
      const graph = await graphUnder(lens, { entity: [...loaded.entities.keys()] }).catch(() => null)
      if (graph) {
        const tied = new Set(graph.relations.flatMap(({ from, to }) => [from, to]))
        const gone = new Set(done.brought.filter(id => !tied.has(id)))
        explorer.set(state => ({ ...state, picture: refreshed(remove(state.picture, gone), graph, []) }))
        setTimeout(() => view.current?.fit())
      }
      void recordChanged(queryClient)
      show({ imported: null })
      announce(t('takenBack', { withdrawn: undone.withdrawn, others: undone.others, file }), true)
    } catch (error) {
      announce(error instanceof ApiProblem ? error.message : String(error), true)
    } finally {
      setBusy(false)
    }
  }
  const onlyThese = (): void => {
    const ends = new Set(done.ends)
    hide(
      explorer,
      [...explorer.get().picture.loaded.entities.keys()].filter(id => !ends.has(id)),
    )
  }
  return (
    <div className="notice imported-notice" role="status">
      <Icon name="check" />
      <p>
        <b>
          {corrected === undefined
            ? t('claimsImported', { claims, relations, name: file })
            : t('changesWritten', { corrected, added: claims, withdrawn, name: file })}
        </b>{' '}
        {claims > relations && relations > 0 && t('whyFewerRelations')} {leftOut > 0 && t('rowsLeftOut', { rows: leftOut })}
      </p>
      {done.ends.length > 0 && (
        <Button className="btn small" onPress={onlyThese}>
          {t('showOnlyThese')}
        </Button>
      )}
      <Button className="btn small" data-busy={busy || undefined} onPress={() => void takeBack()}>
        <Icon name="undo" /> {t('undoTheImport')}
      </Button>
      <Button className="icon-btn" aria-label={t('close')} onPress={() => show({ imported: null })}>
        <Icon name="close" />
      </Button>
    </div>
  )
}
