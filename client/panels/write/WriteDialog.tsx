import { Correction } from './Correction.tsx'
import { EntityForm } from './EntityForm.tsx'
import { JudgeForm } from './JudgeForm.tsx'
import { NewClaim } from './NewClaim.tsx'
import { SourceForm } from './SourceForm.tsx'
import type { WriteTask } from './tasks.ts'
import { WithdrawForm } from './WithdrawForm.tsx'

/** The form for what is being written. */
export function WriteDialog({ task }: { task: WriteTask }) {
  switch (task.write) {
    case 'source':
      return <SourceForm />
    case 'entity':
      return <EntityForm />
    case 'claim':
      return <NewClaim task={task} />
    case 'correction':
      return <Correction claim={task.claim} />
    case 'withdrawal':
      return <WithdrawForm claim={task.claim} />
    case 'judgement':
      return <JudgeForm task={task} />
  }
}
