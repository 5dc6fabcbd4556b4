import { useEffect, useRef } from 'react'
import type { Problem } from '../../../server/contract/problem.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { createEditor, type Editor, type EditorSchema } from './editor/editor.ts'
import { t } from './t.ts'

interface Props {
  /** It keeps its text while the question is shown. */
  isHidden: boolean
  /** A new object puts its text into the editor. */
  text: { text: string }
  schema: EditorSchema | null
  problem: Problem | null
  onChange(text: string): void
  onRun(): void
  onCancel(): boolean
}

export function CypherEditor({ isHidden, text, schema, problem, onChange, onRun, onCancel }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const latest = useLatest({ text, schema, onChange, onRun, onCancel })

  useEffect(() => {
    if (!host.current) return
    const { text: first, schema: known } = latest.current
    const made = createEditor(host.current, {
      text: first.text,
      label: t('cypherQuery'),
      schema: known,
      onChange: next => latest.current.onChange(next),
      onRun: () => latest.current.onRun(),
      onCancel: () => latest.current.onCancel(),
    })
    editor.current = made
    return () => {
      editor.current = null
      made.destroy()
    }
  }, [latest])

  useEffect(() => {
    if (editor.current?.text() !== text.text) editor.current?.setText(text.text)
  }, [text])
  useEffect(() => editor.current?.setSchema(schema), [schema])
  useEffect(() => {
    const at = problem?.line === undefined ? null : { line: problem.line, column: problem.column ?? 1, message: problem.detail }
    editor.current?.mark(at)
  }, [problem])

  return <div ref={host} className="editor" data-region="Editor" hidden={isHidden} />
}
