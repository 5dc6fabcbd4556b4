import type { WriteTask } from '../../state/write-task.ts'
import { Correction } from './correction.tsx'
import { EntityForm } from './entities/entity-form.tsx'
import { KindForm } from './entities/kind-form.tsx'
import { JudgeForm } from './judge-form.tsx'
import { NewClaim } from './new-claim.tsx'
import { SourceForm } from './source-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

export function WriteDialog({ task }: { task: WriteTask }) {
  switch (task.write) {
    case 'source':
      return <SourceForm file={task.file ?? null} />
    case 'entity':
      return <EntityForm />
    case 'claim':
      return <NewClaim task={task} />
    case 'correction':
      return <Correction claim={task.claim} />
    case 'kind':
      return <KindForm task={task} />
    case 'withdrawal':
      return <WithdrawForm claim={task.claim} />
    case 'judgement':
      return <JudgeForm task={task} />
  }
}
