import { useEffect, useState } from 'react'
import { dropped } from '../../actions/import.ts'
import { useShared } from '../../session/context.tsx'
import { mayBeFigure, openFigure } from './open-figure.ts'
import { looksLikeCells, pastedCells } from './pasted-cells.ts'
import { t } from './t.ts'

/** What is read as a source and not as a table. */
const isDocument = ({ name }: File): boolean => /\.(pdf|docx)$/i.test(name)

/** Also cells that are pasted where nobody writes. */
export function DropAnywhere() {
  const { explorer, show, announce, panels } = useShared()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const open = (files: readonly File[]): void => {
      const [file] = files
      if (file && files.length === 1 && isDocument(file)) show({ dialog: 'write', task: { write: 'source', file } })
      else show({ tab: 'sources', importing: dropped(files), deciding: false, dialog: null, task: null })
    }
    const take = async (files: readonly File[]): Promise<void> => {
      const [file] = files
      const said =
        file && files.length === 1 && mayBeFigure(file)
          ? await openFigure(explorer, file).then(
              opened => opened?.said ?? null,
              (error: unknown) => (error instanceof Error ? error.message : String(error)),
            )
          : null
      if (said === null) return open(files)
      show({ tab: 'explore', dialog: null, task: null })
      announce(said, true)
    }
    // a form that was begun is not closed by a file, but that of a source takes it
    const busy = (): boolean => panels.getState().dialog === 'write'
    const taking = (): boolean => busy() && panels.getState().task?.write === 'source'
    const onOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = busy() && !taking() ? 'none' : 'copy'
      setOver(!busy() || taking())
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])]
      setOver(false)
      if (files.length === 0) return
      event.preventDefault()
      const [file] = files
      if (!busy()) void take(files)
      else if (taking() && file) show({ task: { write: 'source', file } })
    }
    const onPaste = (event: ClipboardEvent): void => {
      if (busy() || (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]'))) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      // spreadsheet programs put a picture of the cells beside them
      if (looksLikeCells(text)) open([pastedCells(text)])
      else if (files.length > 0 && !files.every(({ type }) => type.startsWith('image/'))) open(files)
      else return
      event.preventDefault()
    }
    const stop = new AbortController()
    const { signal } = stop
    addEventListener('dragover', onOver, { signal })
    addEventListener('dragleave', onLeave, { signal })
    addEventListener('drop', onDrop, { signal })
    addEventListener('paste', onPaste, { signal })
    return () => stop.abort()
  }, [explorer, show, announce, panels])
  return over ? (
    <div className="drop-over" role="status">
      <p>{t('dropToReadIt')}</p>
    </div>
  ) : null
}
