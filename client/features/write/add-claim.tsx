import { Button } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import type { WriteTask } from '../../state/write-task.ts'

export function AddClaim({ words, about }: { words: string; about: Omit<Extract<WriteTask, { write: 'claim' }>, 'write'> }) {
  const { show } = useShared()
  return (
    <Button className="btn small" onPress={() => show({ dialog: 'write', task: { write: 'claim', ...about } })}>
      {words}
    </Button>
  )
}
