import type { ReactNode, RefObject } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useLeave } from '../features/write/use-leave.ts'
import { useShared, useUi } from '../session/context.tsx'
import { taskTitles } from '../state/write-task.ts'
import { Icon } from '../ui/icon.tsx'
import { later } from '../ui/later.tsx'
import type { TypedAhead } from '../ui/typed-ahead.ts'
import { t } from './t.ts'

const WriteDialog = later(async () => (await import('../features/write/write-dialog.tsx')).WriteDialog)
const AskLeave = later(async () => (await import('../features/write/ask-leave.tsx')).AskLeave)
const Palette = later(async () => (await import('../features/palette/palette.tsx')).Palette)
const ViewsDialog = later(async () => (await import('../features/views/views-dialog.tsx')).ViewsDialog)
const ExportDialog = later(async () => (await import('../features/export/export-dialog.tsx')).ExportDialog)
const WorkspacesDialog = later(async () => (await import('./workspaces-dialog.tsx')).WorkspacesDialog)
const HelpDialog = later(async () => (await import('./help-dialog.tsx')).HelpDialog)

/** `ahead`: what was typed before it was loaded. */
export function OpenDialog({ ahead }: { ahead: RefObject<TypedAhead> }) {
  const { show } = useShared()
  const dialog = useUi(ui => ui.dialog)
  const task = useUi(ui => ui.task)
  const leave = useLeave(task)
  const close = (): void => show({ dialog: null, task: null })
  const ask = (): void => (leave.touched() ? leave.ask() : close())
  return (
    <ModalOverlay className="scrim" isDismissable isOpen={dialog !== null} onOpenChange={open => !open && ask()}>
      <Modal className={`modal modal-${dialog === 'write' ? task?.write : dialog}`}>
        {dialog === 'help' && (
          <Framed title={t('keyboard')}>
            <HelpDialog />
          </Framed>
        )}
        {dialog === 'views' && (
          <Framed title={t('views')}>
            <ViewsDialog />
          </Framed>
        )}
        {dialog === 'workspaces' && (
          <Framed title={t('workspaces')}>
            <WorkspacesDialog />
          </Framed>
        )}
        {dialog === 'write' && task && (
          <Framed title={taskTitles[task.write]}>
            <div className="write-frame" onInput={leave.touch}>
              <WriteDialog task={task} />
            </div>
            {leave.asking && <AskLeave stay={leave.stay} leave={close} />}
          </Framed>
        )}
        {dialog === 'palette' && <Palette ahead={ahead} />}
        {dialog === 'export' && (
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
