import { Button } from 'react-aria-components'
import type { LinkRow } from '../../model/claimForm.ts'
import { EntityRow, TextRow } from './fields.tsx'

/** Through whom the claim came: the publisher first, the one nearest to the content last. */
export function ChainRows({ chain, onChange }: { chain: readonly LinkRow[]; onChange(chain: LinkRow[]): void }) {
  const change = (key: number, part: Partial<LinkRow>): void =>
    onChange(chain.map(link => (link.key === key ? { ...link, ...part } : link)))
  const next = Math.max(0, ...chain.map(({ key }) => key)) + 1
  return (
    <fieldset className="write-chain">
      <legend>Chain of attribution: the publisher first, whoever is nearest to the content last</legend>
      <ol>
        {chain.map(({ key, agent, act }, i) => (
          <li key={key}>
            <EntityRow
              name={`chain/${i}/agent`}
              label={i === 0 ? 'Publisher' : `Speaker ${i}`}
              value={agent}
              onChange={chosen => change(key, { agent: chosen })}
            />
            <TextRow name={`chain/${i}/act`} label="does what" value={act} onChange={text => change(key, { act: text })} />
            {i > 0 && (
              <Button
                className="btn small plain"
                aria-label={`Remove link ${i + 1}`}
                onPress={() => onChange(chain.filter(link => link.key !== key))}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Button className="btn small" onPress={() => onChange([...chain, { key: next, agent: null, act: 'says', rest: {} }])}>
        Add a link
      </Button>
    </fieldset>
  )
}
