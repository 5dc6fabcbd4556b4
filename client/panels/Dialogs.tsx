import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useShared } from './context.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { Icon } from './Icon.tsx'
import { ViewsDialog } from './ViewsDialog.tsx'
import { taskTitles } from './write/tasks.ts'
import { WriteDialog } from './write/WriteDialog.tsx'

/** The one dialog that is open. It keeps the focus and gives it back. */
export function Dialogs() {
  const { ui, show } = useShared()
  const close = (): void => show({ dialog: null })
  return (
    <ModalOverlay className="scrim" isDismissable isOpen={ui.dialog !== null} onOpenChange={open => !open && close()}>
      <Modal className={`modal modal-${ui.dialog}`}>
        {ui.dialog === 'help' && (
          <Framed title="Keyboard">
            <HelpDialog />
          </Framed>
        )}
        {ui.dialog === 'views' && (
          <Framed title="Views">
            <ViewsDialog />
          </Framed>
        )}
        {ui.dialog === 'write' && ui.task && (
          <Framed title={taskTitles[ui.task.write]}>
            <WriteDialog task={ui.task} />
          </Framed>
        )}
        {ui.dialog === 'export' && (
          <Framed title="Export image">
            <ExportDialog />
          </Framed>
        )}
      </Modal>
    </ModalOverlay>
  )
}

function Framed({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Dialog className="dialog">
      <div className="dialog-head">
        <Heading slot="title" className="dialog-title">
          {title}
        </Heading>
        <Button slot="close" className="icon-btn" aria-label="Close">
          <Icon name="close" />
        </Button>
      </div>
      {children}
    </Dialog>
  )
}
