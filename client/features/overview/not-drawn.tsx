import { Button } from 'react-aria-components'
import type { Overview } from '../../../server/contract/routes/overview.ts'
import { useShared } from '../../session/context.tsx'
import { Rich } from '../../ui/rich.tsx'
import { t } from './t.ts'

export function NotDrawn({ notDrawn }: { notDrawn: Overview['notDrawn'] }) {
  const { show } = useShared()
  return (
    <p className="overview-foot">
      <span>
        <NotDrawnWords notDrawn={notDrawn} />
      </span>
      <Button className="link" onPress={() => show({ list: true })}>
        {t('asAList')}
      </Button>
    </p>
  )
}

export const NotDrawnWords = ({ notDrawn: { communities, entities, alone, bundles, relations } }: { notDrawn: Overview['notDrawn'] }) => (
  <Rich t={t} of="notDrawn" parts={{ label: <b>{t('notDrawnLabel')}</b> }} values={{ communities, entities, alone, bundles, relations }} />
)
