import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState, Prec } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view'
import { colours } from './colours.ts'
import { cypherWords } from './cypher-words.ts'
import { look } from './look.ts'
import { words } from './words.ts'

export interface EditorSchema {
  labels: readonly { name: string; count: number }[]
  relationshipTypes: readonly { name: string; count: number }[]
  propertyKeys: readonly string[]
  functions: readonly string[]
  procedures: readonly string[]
}

export interface EditorOptions {
  text: string
  label: string
  schema: EditorSchema | null
  onChange(text: string): void
  onRun(): void
  onRunStatement(at: number): void
  onFix(): boolean
  /** Esc; true when there was something to stop, so that Esc does nothing else. */
  onCancel(): boolean
}

export interface Editor {
  text(): string
  setText(text: string): void
  setSchema(schema: EditorSchema | null): void
  mark(problem: { line: number; column: number; message: string } | null): void
  underline(names: readonly { from: number; to: number; message: string }[]): void
  replace(from: number, to: number, text: string): void
  focus(): void
  destroy(): void
}

export function createEditor(
  host: HTMLElement,
  { text, label, schema, onChange, onRun, onRunStatement, onFix, onCancel }: EditorOptions,
): Editor {
  const completion = new Compartment()
  const complete = (known: EditorSchema | null) => autocompletion({ override: [context => suggest(context, known)], icons: false })
  const run = (): boolean => {
    closeCompletion(view)
    onRun()
    return true
  }
  const runStatement = (): boolean => {
    closeCompletion(view)
    onRunStatement(view.state.selection.main.head)
    return true
  }
  let problem: Diagnostic[] = []
  let unknown: Diagnostic[] = []
  const show = (): void => {
    const { length } = view.state.doc
    view.dispatch(setDiagnostics(view.state, [...problem, ...unknown.filter(({ to }) => to <= length)]))
  }
  const view: EditorView = new EditorView({
    parent: host,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        StreamLanguage.define(cypherWords),
        syntaxHighlighting(colours),
        look,
        placeholder('MATCH (a:Person)-[r]->(b) RETURN a.name, type(r), b.name'),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
        EditorView.updateListener.of(update => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
        completion.of(complete(schema)),
        // Tab leaves the editor, as everywhere on the page
        Prec.highest(
          keymap.of([
            { key: 'Shift-Mod-Enter', run: () => runStatement() },
            { key: 'Mod-Enter', run },
            { key: 'Mod-.', run: () => onFix() },
            { key: 'Escape', run: () => onCancel() },
          ]),
        ),
        keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      ],
    }),
  })
  return {
    text: () => view.state.doc.toString(),
    setText: next => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    setSchema: next => view.dispatch({ effects: completion.reconfigure(complete(next)) }),
    mark(found) {
      problem = found === null ? [] : [diagnostic(view.state, found)]
      show()
    },
    underline(names) {
      unknown = names.map(name => ({ ...name, severity: 'warning' }))
      show()
    },
    replace(from, to, text) {
      view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length } })
      view.focus()
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}

function diagnostic(state: EditorState, { line, column, message }: { line: number; column: number; message: string }): Diagnostic {
  const at = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines))
  const from = Math.min(at.from + Math.max(column - 1, 0), at.to)
  const word = state.wordAt(from)
  return { from, to: word?.to ?? Math.min(from + 1, state.doc.length), severity: 'error', message }
}

function suggest(context: CompletionContext, schema: EditorSchema | null): CompletionResult | null {
  const typed = context.matchBefore(/[\w.]+/)
  const from = typed?.from ?? context.pos
  const before = context.state.sliceDoc(Math.max(0, from - 2), from)
  if (typed === null && !context.explicit && !before.endsWith(':')) return null
  return { from, options: optionsAt(context.state.sliceDoc(0, from), before, schema), validFor: /^[\w.]*$/ }
}

function optionsAt(text: string, before: string, schema: EditorSchema | null): Completion[] {
  const counted = (list: readonly { name: string; count: number }[], noun: string): Completion[] =>
    list.map(({ name, count }) => ({ label: name, detail: `${noun}, ${count}`, boost: 1 }))
  if (/[:|&!]$/.test(before)) {
    // inside [ … it is a relationship type, elsewhere a label
    const inBrackets = text.lastIndexOf('[') > Math.max(text.lastIndexOf(']'), text.lastIndexOf('('))
    return inBrackets ? counted(schema?.relationshipTypes ?? [], 'type') : counted(schema?.labels ?? [], 'label')
  }
  if (before.endsWith('.')) return (schema?.propertyKeys ?? []).map(label => ({ label, detail: 'property' }))
  return [
    ...words.map(label => ({ label, detail: 'clause' })),
    ...(schema?.functions ?? []).map(label => ({ label, detail: 'function', apply: `${label}(` })),
    ...(schema?.procedures ?? []).map(label => ({ label, detail: 'procedure' })),
  ]
}
