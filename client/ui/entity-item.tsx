import { ListBoxItem } from 'react-aria-components'
import { useWords } from '../session/context.tsx'
import { Glyph } from './glyph.tsx'

/** A hit in a list that drops down from a field. */
export function EntityItem({ id, name, kind }: { id: string; name: string; kind: string }) {
  const { vocabulary } = useWords()
  return (
    <ListBoxItem className="write-item" id={id} textValue={name}>
      <Glyph kind={kind} size={15} /> <span>{name}</span>
      <span className="write-more muted">{vocabulary.kinds.word(kind)}</span>
    </ListBoxItem>
  )
}
