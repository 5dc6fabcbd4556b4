import { Button } from 'react-aria-components'
import { Icon } from '../../ui/icon.tsx'
import { ChoiceRow } from './choice-row.tsx'
import type { KnownChain } from './claim-chains.ts'
import type { LinkRow } from './claim-rows.ts'
import { EntityRow } from './entity-row.tsx'
import { t } from './t.ts'
import { TextRow } from './text-row.tsx'

interface Props {
  chain: readonly LinkRow[]
  known: readonly KnownChain[]
  onChange(chain: LinkRow[]): void
}

/** What a voice will take over (server/record/attribution.ts) is said beforehand. */
const helpOf = ({ beside, agent, rest }: LinkRow): { help?: string } =>
  beside ? { help: beside } : agent?.kinds.includes('Voice') && !rest.attributionClaim ? { help: t('whoTheVoiceIsSaidTo') } : {}

/** Publisher first, the one nearest to the content last. */
export function ChainRows({ chain, known, onChange }: Props) {
  const change = (key: number, part: Partial<LinkRow>): void =>
    onChange(chain.map(link => (link.key === key ? { ...link, ...part } : link)))
  const next = Math.max(0, ...chain.map(({ key }) => key)) + 1
  return (
    <fieldset className="write-chain">
      <legend>{t('throughWhomThePublisherFirstWhoever')}</legend>
      {known.length > 0 && (
        <ChoiceRow
          name="known-chain"
          label={t('asOtherClaimsOfThisSource')}
          unchosen={t('takeOverAWholeChain')}
          value=""
          onChange={id => onChange((known.find(each => each.id === id)?.links ?? []).map((link, i) => ({ ...link, key: next + i })))}
          choices={known.map(({ id, text, claims }) => ({ id, text, more: t('claims', { claims }) }))}
        />
      )}
      <ol>
        {chain.map((link, i) => (
          <li key={link.key}>
            <EntityRow
              name={`chain/${i}/agent`}
              label={i === 0 ? t('publisher') : t('thenI', { i: i + 1 })}
              value={link.agent}
              onChange={agent => change(link.key, { agent, heardIn: null, rest: {}, beside: '' })}
              {...helpOf(link)}
            />
            <TextRow name={`chain/${i}/act`} label={t('doesWhat')} value={link.act} onChange={act => change(link.key, { act })} />
            {i > 0 && (
              <Button
                className="icon-btn"
                aria-label={t('takeLinkOutOfTheChain', { i: i + 1 })}
                onPress={() => onChange(chain.filter(({ key }) => key !== link.key))}
              >
                <Icon name="close" size={14} />
              </Button>
            )}
            {(link.heardIn || link.agent?.kinds.includes('Voice')) && (
              <EntityRow
                name={`chain/${i}/heardIn`}
                label={t('heardInTheRecording')}
                value={link.heardIn}
                onChange={heardIn => change(link.key, { heardIn })}
              />
            )}
          </li>
        ))}
      </ol>
      <Button className="btn small" onPress={() => onChange([...chain, { key: next, agent: null, act: 'says', heardIn: null, rest: {} }])}>
        {t('addALink')}
      </Button>
    </fieldset>
  )
}
