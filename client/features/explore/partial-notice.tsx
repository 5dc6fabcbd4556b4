import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useExplorer } from '../../session/context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { count } from '../../words/text.ts'

/** What is not shown, said where it happens: a cut graph, a view that lost parts. */
export function PartialNotice({ complaint }: { complaint: string | null }) {
  const [read, setRead] = useState<string | null>(null)
  const loaded = useExplorer(state => state.picture.loaded)
  const cut = loaded.truncated
    ? `Showing ${count(loaded.relations.size, 'relation')}; the store holds more under this lens. Narrow by speaker or relation, or search for a name.`
    : null
  return [cut, complaint].map(text =>
    text && text !== read ? (
      <div key={text} className="notice warn" role="status">
        <Icon name="warn" />
        <p>{text}</p>
        <Button className="btn small" onPress={() => setRead(text)}>
          Understood
        </Button>
      </div>
    ) : null,
  )
}
