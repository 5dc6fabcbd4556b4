import { Button } from 'react-aria-components'
import { useShared, useUi } from '../../session/context.tsx'
import { hide } from '../../state/acts.ts'
import { Icon } from '../../ui/icon.tsx'
import { storedAnalyst } from '../write/analyst.ts'
import { t } from './t.ts'
import { useTakeBack } from './use-take-back.ts'

export function ImportedNotice() {
  const { explorer, show } = useShared()
  const { busy, takeBack } = useTakeBack()
  const done = useUi(ui => ui.imported)
  if (!done) return null
  const { claims, relations, file, corrected, withdrawn = 0, leftOut = 0 } = done
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
      <Button className="btn small" data-busy={busy !== null || undefined} onPress={() => void takeBack(done, storedAnalyst())}>
        <Icon name="undo" /> {t('undoTheImport')}
      </Button>
      <Button className="icon-btn" aria-label={t('close')} onPress={() => show({ imported: null })}>
        <Icon name="close" />
      </Button>
    </div>
  )
}
