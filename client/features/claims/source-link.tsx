import { Button } from 'react-aria-components'
import { call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { useLoad } from '../../session/use-load.ts'

/** Another source by its title, which opens it. */
export function SourceLink({ id }: { id: string }) {
  const { show } = useShared()
  const { data } = useLoad('sources', signal => call('sources', {}, signal))
  return (
    <Button className="link" onPress={() => show({ sourceId: id })}>
      {data?.sources.find(source => source.id === id)?.title ?? id}
    </Button>
  )
}
