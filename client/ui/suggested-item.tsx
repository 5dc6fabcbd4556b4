import type { ReactNode } from 'react'
import { ListBoxItem } from 'react-aria-components'
import type { Vocabulary } from '../session/vocabulary.ts'
import { Glyph } from './glyph.tsx'

export interface Suggestion {
  id: string
  text: string
  more?: string
  glyph?: ReactNode
  /** Shown, with its reason, and cannot be taken. */
  refused?: boolean
}

export const SuggestedItem = ({ id, text, more, glyph, refused = false }: Suggestion) => (
  <ListBoxItem className="write-item" id={id} textValue={text} isDisabled={refused}>
    {glyph}
    <span>{text}</span>
    {more && <span className="write-more muted">{more}</span>}
  </ListBoxItem>
)

export const suggestedEntity = ({ id, name, kind }: { id: string; name: string; kind: string }, { kinds }: Vocabulary): Suggestion => ({
  id,
  text: name,
  more: kinds.word(kind),
  glyph: <Glyph kind={kind} size={15} />,
})
