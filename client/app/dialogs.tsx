import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { ExportDialog } from '../features/export/export-dialog.tsx'
import { Palette } from '../features/palette/palette.tsx'
import { ViewsDialog } from '../features/views/views-dialog.tsx'
import { AskLeave, useLeave } from '../features/write/ask-leave.tsx'
import { WriteDialog } from '../features/write/write-dialog.tsx'
import { useShared } from '../session/context.tsx'
import { taskTitles } from '../state/write-task.ts'
import { Icon } from '../ui/icon.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { t } from './t.ts'

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
          <Framed title={t('keyboard')}>
            <HelpDialog />
          </Framed>
        )}
        {ui.dialog === 'views' && (
          <Framed title={t('views')}>
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
        {ui.dialog === 'palette' && <Palette />}
        {ui.dialog === 'export' && (
          <Framed title={t('exportImage')}>
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
        <Button slot="close" className="icon-btn" aria-label={t('close')}>
          <Icon name="close" />
        </Button>
      </div>
      {children}
    </Dialog>
  )
}
