import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Checkbox, Input, Label, TextField } from 'react-aria-components'
import type { Foundation } from '../../../server/contract/what-if.ts'
import { queries } from '../../session/queries.ts'
import { Box } from '../../ui/filter-group.tsx'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { calledOrSaid } from '../../words/told.ts'
import { t } from './t.ts'

const most = 60

interface Props {
  chosen: readonly string[]
  onToggle(foundation: Foundation): void
  roles?: readonly Foundation['role'][]
  label: string
  hint: string
  counted: keyof typeof counts
}

/** Two counts of one publisher may differ by many: each says what it counts. */
const counts = {
  claims: {
    row: (n: number): string => t('claimsRestsOnIt', { n }),
    get note() {
      return t('theNumbersAreOfTheClaims')
    },
  },
  says: {
    row: (n: number): string => t('claimsGoesByIt', { n }),
    get note() {
      return t('theNumbersAreOfTheClaims2')
    },
  },
}

export function Foundations({ chosen, onToggle, roles = [], label, hint, counted }: Props) {
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const loading = useQuery(queries.foundations(roles, q, most))
  return (
    <div className="foundations">
      <TextField className="field" value={text} onChange={setText} type="search">
        <Label>{label}</Label>
        <Input className="input" placeholder={hint} />
      </TextField>
      <p className="muted">{counts[counted].note}</p>
      <LoadedOr loading={loading} words={t('readingWhatClaimsRestOn')}>
        {({ foundations, total }) => (
          <>
            <ul className="foundation-list">
              {foundations
                .filter(each => each[counted] > 0 || each.role === 'claim')
                .map(each => (
                  <li key={each.id}>
                    <Checkbox className="check foundation" isSelected={chosen.includes(each.id)} onChange={() => onToggle(each)}>
                      <Box />
                      <span className="foundation-name">{calledOrSaid(each)}</span>
                      <span className="foundation-more num">
                        {each.role === 'claim' ? t('claimId', { id: each.id }) : t('foundationRole', { role: each.role })},{' '}
                        {counts[counted].row(each[counted])}
                      </span>
                    </Checkbox>
                  </li>
                ))}
            </ul>
            {total === 0 && <p className="muted">{t('nothingInTheRecordMatches', { q })}</p>}
            {total > foundations.length && (
              <p className="muted">{t('ofAreListedSearchToSee', { foundations: foundations.length, total })}</p>
            )}
          </>
        )}
      </LoadedOr>
    </div>
  )
}
