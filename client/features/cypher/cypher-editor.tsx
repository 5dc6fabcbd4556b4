import { useEffect, useRef } from 'react'
import type { Problem } from '../../../server/contract/problem.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { DidYouMean } from './did-you-mean.tsx'
import { createEditor, type Editor, type EditorSchema } from './editor/editor.ts'
import type { UnknownName } from './editor/unknown-names.ts'
import { t } from './t.ts'
import { unknownWords } from './unknown-words.ts'

interface Props {
  isHidden: boolean
  text: { text: string }
  schema: EditorSchema | null
  problem: Problem | null
  unknown: readonly UnknownName[]
  onChange(text: string): void
  onRun(): void
  onRunStatement(at: number): void
  onCancel(): boolean
}

export function CypherEditor({ isHidden, text, schema, problem, unknown, onChange, onRun, onRunStatement, onCancel }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const fixable = unknown.find(({ meant }) => meant !== null)
  const fix = (): boolean => {
    if (!fixable || fixable.meant === null) return false
    editor.current?.replace(fixable.from, fixable.to, fixable.meant)
    return true
  }
  const latest = useLatest({ text, schema, fix, onChange, onRun, onRunStatement, onCancel })

  useEffect(() => {
    if (!host.current) return
    const { text: first, schema: known } = latest.current
    const made = createEditor(host.current, {
      text: first.text,
      label: t('cypherQuery'),
      schema: known,
      onChange: next => latest.current.onChange(next),
      onRun: () => latest.current.onRun(),
      onRunStatement: at => latest.current.onRunStatement(at),
      onFix: () => latest.current.fix(),
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
  useEffect(
    () => editor.current?.underline(unknown.map(name => ({ from: name.from, to: name.to, message: unknownWords(name) }))),
    [unknown],
  )
  useEffect(() => {
    const at = problem?.line === undefined ? null : { line: problem.line, column: problem.column ?? 1, message: problem.detail }
    editor.current?.mark(at)
  }, [problem])

  const [first] = unknown
  return (
    <div className="editor-frame" hidden={isHidden}>
      <div ref={host} className="editor" data-region="Editor" />
      {first && <DidYouMean name={fixable ?? first} more={unknown.length - 1} onFix={fix} />}
    </div>
  )
}
