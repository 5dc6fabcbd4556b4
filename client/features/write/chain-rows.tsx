import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { takenKinds } from '../../../server/contract/kinds.ts'
import type { End } from '../../state/write-task.ts'
import { Icon } from '../../ui/icon.tsx'
import { Rich } from '../../ui/rich.tsx'
import type { KnownChain } from './claim-chains.ts'
import { newEnd } from './new-ends.ts'
import { NewHere } from './new-here.tsx'
import { ChoiceRow } from './rows/choice-row.tsx'
import { EntityRow } from './rows/entity-row.tsx'
import { TextRow } from './rows/text-row.tsx'
import type { LinkRow } from './rows-of-claim.ts'
import { t } from './t.ts'

interface Props {
  chain: readonly LinkRow[]
  known: readonly KnownChain[]
  speaker: { name: string; end: End | null } | undefined
  onChange(chain: LinkRow[]): void
}

/** Says beforehand what a voice will take over (server/record/attribution.ts). */
const helpOf = ({ beside, agent, rest }: LinkRow): { help?: string } =>
  beside ? { help: beside } : agent?.kinds.includes('Voice') && !rest.attributionClaim ? { help: t('whoTheVoiceIsSaidTo') } : {}

const link = (key: number, agent: End | null): LinkRow => ({ key, agent, act: 'says', heardIn: null, rest: {} })

/** Publisher first, the one nearest to the content last. */
export function ChainRows({ chain, known, speaker, onChange }: Props) {
  const change = (key: number, part: Partial<LinkRow>): void =>
    onChange(chain.map(link => (link.key === key ? { ...link, ...part } : link)))
  const next = Math.max(0, ...chain.map(({ key }) => key)) + 1
  const addButton = useRef<HTMLButtonElement>(null)
  const [begun, setBegun] = useState<number | null>(null)
  const add = (agent: End | null): void => {
    setBegun(next)
    onChange([...chain, link(next, agent)])
  }
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
              takes={i === 0 ? takenKinds.publisher : takenKinds.agent}
              makes={i === 0 ? 'Publisher' : null}
              autoFocus={link.key === begun}
              {...helpOf(link)}
            />
            <TextRow name={`chain/${i}/act`} label={t('doesWhat')} value={link.act} onChange={act => change(link.key, { act })} />
            {i > 0 && (
              <Button
                className="icon-btn"
                aria-label={t('takeLinkOutOfTheChain', { i: i + 1 })}
                onPress={() => {
                  addButton.current?.focus()
                  onChange(chain.filter(({ key }) => key !== link.key))
                }}
              >
                <Icon name="close" size={14} />
              </Button>
            )}
            {link.agent?.made && (
              <NewHere
                key={link.agent.id}
                end={link.agent}
                where={i === 0 ? t('publisher') : t('thenI', { i: i + 1 })}
                takes={i === 0 ? takenKinds.publisher : takenKinds.agent}
                change={agent => change(link.key, { agent })}
              />
            )}
            {(link.heardIn || link.agent?.kinds.includes('Voice')) && (
              <EntityRow
                name={`chain/${i}/heardIn`}
                label={t('heardInTheRecording')}
                value={link.heardIn}
                onChange={heardIn => change(link.key, { heardIn })}
                takes={takenKinds.heardIn}
                makes={false}
              />
            )}
          </li>
        ))}
      </ol>
      {speaker && !chain.some(({ agent }) => agent?.name === (speaker.end?.name ?? speaker.name)) && (
        <p className="guess">
          <Rich t={t} of="foundBesideTheQuote" parts={{ name: <b>{speaker.name}</b> }} />{' '}
          <Button className="link guessed" onPress={() => add(speaker.end ?? newEnd(speaker.name, null))}>
            {t('takeAsWhoSays')}
          </Button>
        </p>
      )}
      <Button ref={addButton} className="btn small" onPress={() => add(null)}>
        {t('addALink')}
      </Button>
    </fieldset>
  )
}
