import { Button } from 'react-aria-components'
import { useExplorer, useShared } from '../../session/context.tsx'
import { t } from './t.ts'
import { useSetAside } from './use-set-aside.ts'

export function SetAsideButton({ id, name, className = 'link' }: { id: string; name: string; className?: string }) {
  const { show } = useShared()
  const without = useExplorer(state => state.picture.lens.without)
  const setAside = useSetAside()
  const isAside = without.includes(id)
  const press = async (): Promise<void> => {
    if (isAside)
      await setAside(
        without.filter(other => other !== id),
        t('takeBack', { name }),
      )
    else await setAside([...without, id], t('setAside2', { name }))
    if (!isAside) show({ tab: 'whatif' })
  }
  return (
    <Button className={className} aria-label={isAside ? t('takeBack2', { name }) : t('setAside3', { name })} onPress={() => void press()}>
      {isAside ? t('takeBack3') : t('setAside4')}
    </Button>
  )
}
