import { Button } from 'react-aria-components'
import { Icon } from '../../ui/icon.tsx'
import { count } from '../../words/text.ts'
import { ChoiceRow } from './choice-row.tsx'
import type { KnownChain } from './claim-chains.ts'
import type { LinkRow } from './claim-form.ts'
import { EntityRow } from './entity-row.tsx'
import { TextRow } from './text-row.tsx'

interface Props {
  chain: readonly LinkRow[]
  known: readonly KnownChain[]
  onChange(chain: LinkRow[]): void
}

/** What is taken over for a voice (server/record/attribution.ts) is said before it is. */
const helpOf = ({ beside, agent, rest }: LinkRow): { help?: string } =>
  beside
    ? { help: beside }
    : agent?.kinds.includes('Voice') && !rest.attributionClaim
      ? { help: 'Who the voice is said to be, and who denies that, comes from the record’s other claims through it.' }
      : {}

/** Through whom the claim came: the publisher first, the one nearest to the content last. */
export function ChainRows({ chain, known, onChange }: Props) {
  const change = (key: number, part: Partial<LinkRow>): void =>
    onChange(chain.map(link => (link.key === key ? { ...link, ...part } : link)))
  const next = Math.max(0, ...chain.map(({ key }) => key)) + 1
  return (
    <fieldset className="write-chain">
      <legend>Through whom: the publisher first, whoever is nearest to the content last</legend>
      {known.length > 0 && (
        <ChoiceRow
          name="known-chain"
          label="As other claims of this source"
          unchosen="Take over a whole chain"
          value=""
          onChange={id => onChange((known.find(each => each.id === id)?.links ?? []).map((link, i) => ({ ...link, key: next + i })))}
          choices={known.map(({ id, text, claims }) => ({ id, text, more: count(claims, 'claim') }))}
        />
      )}
      <ol>
        {chain.map((link, i) => (
          <li key={link.key}>
            <EntityRow
              name={`chain/${i}/agent`}
              label={i === 0 ? 'Publisher' : `Then, ${i + 1}`}
              value={link.agent}
              onChange={agent => change(link.key, { agent, heardIn: null, rest: {}, beside: '' })}
              {...helpOf(link)}
            />
            <TextRow name={`chain/${i}/act`} label="Does what" value={link.act} onChange={act => change(link.key, { act })} />
            {i > 0 && (
              <Button
                className="icon-btn"
                aria-label={`Take link ${i + 1} out of the chain`}
                onPress={() => onChange(chain.filter(({ key }) => key !== link.key))}
              >
                <Icon name="close" size={14} />
              </Button>
            )}
            {(link.heardIn || link.agent?.kinds.includes('Voice')) && (
              <EntityRow
                name={`chain/${i}/heardIn`}
                label="Heard in the recording"
                value={link.heardIn}
                onChange={heardIn => change(link.key, { heardIn })}
              />
            )}
          </li>
        ))}
      </ol>
      <Button className="btn small" onPress={() => onChange([...chain, { key: next, agent: null, act: 'says', heardIn: null, rest: {} }])}>
        Add a link
      </Button>
    </fieldset>
  )
}
