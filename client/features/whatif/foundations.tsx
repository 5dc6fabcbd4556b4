import { useDeferredValue, useState } from 'react'
import { Checkbox, Input, Label, TextField } from 'react-aria-components'
import type { Foundation } from '../../../server/contract/what-if.ts'
import { call } from '../../session/api.ts'
import { useLoad } from '../../session/use-load.ts'
import { Box } from '../../ui/filter-group.tsx'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { count } from '../../words/text.ts'

const most = 60

interface Props {
  chosen: readonly string[]
  onToggle(foundation: Foundation): void
  /** All roles where it is not given; a search then finds single claims too. */
  roles?: readonly Foundation['role'][]
  label: string
  hint: string
  /** What is counted: claims that fall with it, or claims according to it; then whoever says nothing is left out. */
  counted: keyof typeof counts
}

/** Two counts of one publisher may differ by many: each says what it counts. */
const counts = {
  claims: {
    row: (n: number): string => `${count(n, 'claim')} ${n === 1 ? 'rests' : 'rest'} on it`,
    note: 'The numbers are of the claims that lose their support with it.',
  },
  says: {
    row: (n: number): string => `${count(n, 'claim')} ${n === 1 ? 'goes' : 'go'} by it`,
    note: 'The numbers are of the claims that go by it: the own words of a speaker or publisher and what it vouches that others said, of a source all that is stated or heard in it.',
  },
}

/** Everything that claims rest on, to choose from. */
export function Foundations({ chosen, onToggle, roles = [], label, hint, counted }: Props) {
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const loading = useLoad(`foundations:${roles.join()}:${q}`, signal =>
    call('foundations', { query: { q, role: [...roles], limit: most } }, signal),
  )
  return (
    <div className="foundations">
      <TextField className="field" value={text} onChange={setText} type="search">
        <Label>{label}</Label>
        <Input className="input" placeholder={hint} />
      </TextField>
      <p className="muted">{counts[counted].note}</p>
      <LoadedOr loading={loading} words="Reading what claims rest on.">
        {({ foundations, total }) => (
          <>
            <ul className="foundation-list">
              {foundations
                .filter(each => each[counted] > 0 || each.role === 'claim')
                .map(each => (
                  <li key={each.id}>
                    <Checkbox className="check foundation" isSelected={chosen.includes(each.id)} onChange={() => onToggle(each)}>
                      <Box />
                      <span className="foundation-name">{each.name}</span>
                      <span className="foundation-more num">
                        {each.role === 'claim' ? `claim ${each.id}` : each.role}, {counts[counted].row(each[counted])}
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
