import { Button } from 'react-aria-components'
import { useExplorer, useShared } from '../../session/context.tsx'
import { useSetAside } from './use-set-aside.ts'

/** Sets a claim, a speaker or a source aside and shows what falls. */
export function SetAsideButton({ id, name, className = 'link' }: { id: string; name: string; className?: string }) {
  const { show } = useShared()
  const without = useExplorer(state => state.picture.lens.without)
  const setAside = useSetAside()
  const isAside = without.includes(id)
  const press = async (): Promise<void> => {
    if (isAside)
      await setAside(
        without.filter(other => other !== id),
        `take ${name} back`,
      )
    else await setAside([...without, id], `set ${name} aside`)
    if (!isAside) show({ tab: 'whatif' })
  }
  return (
    <Button className={className} aria-label={isAside ? `Take back ${name}` : `Set aside ${name}`} onPress={() => void press()}>
      {isAside ? 'Take back' : 'Set aside'}
    </Button>
  )
}
