import { HighlightStyle } from '@codemirror/language'
import { tags } from '@lezer/highlight'

export const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--act)', fontWeight: '500' },
  { tag: tags.string, color: 'var(--ok)' },
  { tag: tags.number, color: 'var(--warn)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: [tags.atom, tags.standard(tags.variableName)], color: 'var(--warn)' },
  { tag: [tags.variableName, tags.propertyName], color: 'var(--ink)' },
  { tag: [tags.operator, tags.punctuation], color: 'var(--ink-2)' },
])
