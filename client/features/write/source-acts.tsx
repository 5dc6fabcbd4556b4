import { Button } from 'react-aria-components'
import type { SourceClaims } from '../../../server/contract/answers.ts'
import { useShared } from '../../session/context.tsx'
import { AddClaim } from './add-claim.tsx'
import { saveFiles } from './save-files.ts'
import { t } from './t.ts'

export function SourceActs({ source: { id, title, kinds } }: { source: SourceClaims }) {
  const { announce, show } = useShared()
  const judge = (
    <Button className="btn small" onPress={() => show({ dialog: 'write', task: { write: 'judgement', of: { source: id }, name: title } })}>
      {t('judgeItsReliability')}
    </Button>
  )
  if (!kinds.includes('Document')) return judge
  return (
    <>
      <AddClaim words={t('addAClaim')} about={{ source: { id, name: title, kinds } }} />
      {judge}
      <Button className="btn small" onPress={() => void saveFiles(id).then(said => announce(said, true))}>
        {t('saveAsFiles')}
      </Button>
    </>
  )
}
