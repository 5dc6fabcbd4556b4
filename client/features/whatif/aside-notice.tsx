import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useExplorer, useShared } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { Icon } from '../../ui/icon.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { calledOrSaid } from '../../words/told.ts'
import { t } from './t.ts'
import { useSetAside } from './use-set-aside.ts'

export function AsideNotice() {
  const { show } = useShared()
  const lens = useExplorer(state => state.picture.lens)
  const setAside = useSetAside()
  const { data } = useQuery(queries.setAside(lens))
  const names = data ? listOf(data.without.map(calledOrSaid), 'unit') : '…'
  const fell = data ? data.relations.before - data.relations.after : null
  return (
    <div className="notice aside-notice" role="status">
      <Icon name="hide" />
      <p>{t('setAsideNoRelationLosesIts', { names, ifFell: fell === 0, ifFell2: fell !== null && fell > 0, fell })}</p>
      <Button className="btn small" onPress={() => show({ tab: 'whatif' })}>
        {t('seeWhatRestsOnIt')}
      </Button>
      <Button className="btn small" onPress={() => void setAside([], t('takeEverythingBack'))}>
        {t('clear')}
      </Button>
    </div>
  )
}
