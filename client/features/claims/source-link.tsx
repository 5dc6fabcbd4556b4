import { Button } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { useNames } from '../../session/names.ts'

export function SourceLink({ id }: { id: string }) {
  const { show } = useShared()
  const nameOf = useNames([id])
  return (
    <Button className="link" onPress={() => show({ sourceId: id })}>
      {nameOf(id)}
    </Button>
  )
}
