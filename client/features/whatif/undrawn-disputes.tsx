import type { Comparison } from '../../../server/contract/what-if.ts'
import { groundWord } from '../../notation/grounds.ts'
import { Ring } from '../../ui/line.tsx'
import { AgainstClaims } from './against-claims.tsx'
import { t } from './t.ts'

export function UndrawnDisputes({ undrawn, called }: { undrawn: Comparison['undrawn']; called: { a: string; b: string } }) {
  if (undrawn.length === 0) return null
  return (
    <ul className="undrawn-disputes">
      {undrawn.map(({ claim, saidBy, on, denials }) => (
        <li key={`${claim} ${on}`}>
          <p className="compare-words">
            <Ring ground={on} />{' '}
            {t('saysItDisputesIt', { groundWord: groundWord(on), called: called[saidBy], called2: called[saidBy === 'a' ? 'b' : 'a'] })}
          </p>
          <AgainstClaims ids={[claim, ...denials]} />
        </li>
      ))}
    </ul>
  )
}
