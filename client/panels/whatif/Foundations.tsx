import { useDeferredValue, useState } from 'react'
import { Checkbox, Input, Label, TextField } from 'react-aria-components'
import type { Foundation } from '../../../server/contract/what-if.ts'
import { call } from '../../api.ts'
import { toggled } from '../../model/whatIf.ts'
import { useExplorer } from '../context.tsx'
import { Box } from '../FilterGroup.tsx'
import { LoadedOr } from '../LoadedOr.tsx'
import { count } from '../text.ts'
import { useLoad } from '../useLoad.ts'
import { useSetAside } from './useSetAside.ts'

const most = 60
const roleWords: Record<Foundation['role'], string> = {
  speaker: 'speaker',
  publisher: 'publisher',
  recording: 'recording',
  document: 'document',
  claim: 'claim',
}

/** Everything that claims rest on, to be set aside or taken back; a search also finds single claims. */
export function Foundations() {
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const without = useExplorer(state => state.picture.lens.without)
  const setAside = useSetAside()
  const loading = useLoad(`foundations:${q}`, signal => call('foundations', { query: { q, limit: most } }, signal))
  const toggle = ({ id, name }: Foundation): void =>
    void setAside(toggled(without, id), without.includes(id) ? `take ${name} back` : `set ${name} aside`)
  return (
    <div className="foundations">
      <TextField className="field" value={text} onChange={setText} type="search">
        <Label>Speaker, publisher, source or claim</Label>
        <Input className="input" placeholder="A name, a claim’s number or its words" />
      </TextField>
      <LoadedOr loading={loading} words="Reading what claims rest on.">
        {({ foundations, total }) => (
          <>
            <ul className="foundation-list">
              {foundations.map(each => (
                <li key={each.id}>
                  <Checkbox className="check foundation" isSelected={without.includes(each.id)} onChange={() => toggle(each)}>
                    <Box />
                    <span className="foundation-name">{each.name}</span>
                    <span className="foundation-more num">
                      {roleWords[each.role]}, {count(each.claims, 'claim')}
                    </span>
                  </Checkbox>
                </li>
              ))}
            </ul>
            {total === 0 && <p className="muted">Nothing in the record matches “{q}”.</p>}
            {total > foundations.length && (
              <p className="muted">
                {foundations.length} of {total} are listed. Search to see others.
              </p>
            )}
          </>
        )}
      </LoadedOr>
    </div>
  )
}
