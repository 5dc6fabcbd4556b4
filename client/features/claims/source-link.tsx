import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'

export function SourceLink({ id }: { id: string }) {
  const { show } = useShared()
  const { data } = useQuery(queries.sources())
  return (
    <Button className="link" onPress={() => show({ sourceId: id })}>
      {data?.sources.find(source => source.id === id)?.title ?? id}
    </Button>
  )
}
