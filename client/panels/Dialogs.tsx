import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useShared } from './context.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { Icon } from './Icon.tsx'
import { ViewsDialog } from './ViewsDialog.tsx'
import { AskLeave, useLeave } from './write/AskLeave.tsx'
import { taskTitles } from './write/tasks.ts'
import { WriteDialog } from './write/WriteDialog.tsx'

/** The one dialog that is open. It keeps the focus and gives it back. */
export function Dialogs() {
  const { ui, show } = useShared()
  const leave = useLeave(ui.task)
  const close = (): void => show({ dialog: null, task: null })
  const ask = (): void => (leave.touched() ? leave.ask() : close())
  return (
    <ModalOverlay className="scrim" isDismissable isOpen={ui.dialog !== null} onOpenChange={open => !open && ask()}>
      <Modal className={`modal modal-${ui.dialog === 'write' ? ui.task?.write : ui.dialog}`}>
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
            <div className="write-frame" onInput={leave.touch}>
              <WriteDialog task={ui.task} />
            </div>
            {leave.asking && <AskLeave stay={leave.stay} leave={close} />}
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
