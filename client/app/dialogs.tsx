import { memo } from 'react'
import { useUi } from '../session/context.tsx'
import { later } from '../ui/later.tsx'
import { useTypedAhead } from '../ui/typed-ahead.ts'
import { useOnceTrue } from '../ui/use-once-true.ts'

const OpenDialog = later(async () => (await import('./open-dialog.tsx')).OpenDialog)

export const Dialogs = memo(function Dialogs() {
  const opened = useOnceTrue(useUi(ui => ui.dialog !== null))
  const ahead = useTypedAhead(useUi(ui => ui.dialog === 'palette'))
  return opened && <OpenDialog ahead={ahead} />
})
