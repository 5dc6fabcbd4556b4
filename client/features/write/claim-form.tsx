import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Button, Checkbox, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { modalities } from '../../../server/contract/record-words.ts'
import type { CorrectionInput, WrittenClaim } from '../../../server/contract/write.ts'
import { manners } from '../../notation/manners.ts'
import { useWords } from '../../session/context.tsx'
import type { End } from '../../state/write-task.ts'
import { Box } from '../../ui/filter-group.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ChainRows } from './chain-rows.tsx'
import type { KnownChain } from './claim-chains.ts'
import { previewLead } from './claim-preview.ts'
import { toInput } from './claim-rows.ts'
import { withKinds } from './new-ends.ts'
import { QualifierRows } from './qualifier-rows.tsx'
import { ChoiceRow } from './rows/choice-row.tsx'
import { DateRow } from './rows/date-row.tsx'
import { type Deniable, DeniesRow } from './rows/denies-row.tsx'
import { TextRow } from './rows/text-row.tsx'
import { type ClaimRows, noClaim } from './rows-of-claim.ts'
import { SaidRows } from './said-rows.tsx'
import { t } from './t.ts'
import { useShowClaim } from './use-show-claim.ts'
import { useSubmit } from './use-submit.ts'
import { WordsRows } from './words-rows.tsx'
import { WriteForm } from './write-form.tsx'

interface Props {
  first: ClaimRows
  kept: Partial<CorrectionInput>
  publisher: End | null
  known: readonly KnownChain[]
  notice: string | null
  copy: string | null
  deniable: readonly Deniable[]
  action: string
  another: string | null
  speaker?: { name: string; end: End | null } | undefined
  send(body: CorrectionInput, key: string): Promise<WrittenClaim>
  children: ReactNode
}

const fields = ['source', 'subject', 'predicate', 'object', 'modality', 'quote', 'at/page', 'at/paragraph', 'at/line', 'at/start', 'at']
/** Field of a refusal because the record has the claim already; the person may repeat it. */
const repeat = 'again'
const moreFields = ['date', 'denies', 'note']

export function ClaimForm({ first, kept, publisher, known, notice, copy, deniable, action, another, speaker, send, children }: Props) {
  const form = useSubmit()
  const showClaim = useShowClaim()
  const { schema } = useWords()
  const [typed, setRows] = useState(first)
  const rows = useMemo(() => withKinds(typed, schema?.kinds ?? [], schema?.predicates ?? []), [typed, schema])
  const latest = useRef(rows)
  latest.current = rows
  const [again, setAgain] = useState(false)
  const [number, setNumber] = useState(1)
  const [focus, setFocus] = useState(0)
  useEffect(() => {
    if (publisher) setRows(now => ({ ...now, chain: now.chain.map((link, i) => (i === 0 ? { ...link, agent: publisher } : link)) }))
  }, [publisher])
  const set = (change: Partial<ClaimRows>): void => {
    form.mend(...mended(change))
    setRows(now => ({ ...now, ...change }))
  }
  const row = (key: 'date' | 'note') => ({
    value: rows[key],
    onChange: (value: string) => set({ [key]: value }),
  })
  const links = rows.chain.flatMap((_, i) => [`chain/${i}/agent`, `chain/${i}/act`, `chain/${i}/heardIn`])
  const predicate = schema?.predicates.find(({ id }) => id === rows.predicate)
  const types = predicate?.qualifiers ?? {}
  // looked-up names may have come after the press
  const input = (by: string): CorrectionInput => ({ ...toInput(latest.current, by, kept, types), ...(again && { again }) })
  /** Source, chain and manner stay; the place in the text begins anew. */
  const begin = ({ chain }: WrittenClaim['claim']): void => {
    setRows(now => ({
      ...noClaim,
      chain: now.chain.map((link, i) => {
        const { id, name, kind } = chain[i]?.agent ?? { id: '', name: '', kind: '' }
        return link.agent?.made && id !== '' ? { ...link, agent: { id, name, kinds: [kind] } } : link
      }),
      modality: now.modality,
    }))
    setAgain(false)
    setNumber(now => now + 1)
    setFocus(now => now + 1)
  }
  const wrongBelow = moreFields.some(name => form.errors[name])
  return (
    <WriteForm
      form={form}
      fields={[...fields, ...moreFields, ...links, ...Object.keys(types).map(key => `qualifiers/${key}`), repeat]}
      action={action}
      send={async (by, key) => showClaim(await send(input(by), key))}
      {...(another !== null && {
        another: {
          action: another,
          send: async (by: string, key: string) => {
            const written = await send(input(by), key)
            const { said, shows } = showClaim(written)
            return { said, shows, stays: true, next: () => begin(written.claim) }
          },
        },
      })}
    >
      {number > 1 && (
        <p className="muted" role="status">
          {t('theNthYouWriteHere', { number })}
        </p>
      )}
      {children}
      <SaidRows
        key={focus}
        begun={focus > 0 || first.quote !== ''}
        rows={rows}
        lead={previewLead(rows, kept, predicate?.saysWish ?? rows.tie?.saysWish)}
        set={set}
      />
      <QualifierRows types={types} rows={rows} set={set} />
      <ChainRows chain={rows.chain} known={known} speaker={speaker} onChange={chain => set({ chain })} />
      <WordsRows rows={rows} set={set} copy={copy} notice={notice} />
      <ChoiceRow
        name="modality"
        label={t('howItIsSaid')}
        unchosen={t('asTheChainSaysAssertedBy')}
        value={rows.modality}
        onChange={id => set({ modality: modalities.find(each => each === id) ?? '' })}
        choices={modalities.map(id => ({ id, text: manners[id].word }))}
      />
      <Disclosure className="write-rest" {...(wrongBelow && { isExpanded: true })}>
        <Heading level={3} className="filter-title">
          <Button slot="trigger" className="filter-fold">
            {t('whenItHeldWhatItDenies')} <Icon name="chevron" size={13} />
          </Button>
        </Heading>
        <DisclosurePanel>
          <DateRow name="date" label={t('whenItHeldIfTheText')} help={t('asTheTextHasIt')} keepsWords {...row('date')} />
          <DeniesRow denies={rows.denies} of={deniable} onChange={denies => set({ denies })} />
          <TextRow name="note" label={t('note')} lines={2} {...row('note')} />
        </DisclosurePanel>
      </Disclosure>
      {(form.errors[repeat] || again) && (
        <div className="field">
          {form.errors[repeat] && (
            <p className="notice warn field-error" role="alert">
              {form.errors[repeat]}
            </p>
          )}
          <Checkbox className="check" isSelected={again} onChange={setAgain}>
            <Box /> {t('writeItAllTheSame')}
          </Checkbox>
        </div>
      )}
    </WriteForm>
  )
}

const mended = (change: Partial<ClaimRows>): string[] =>
  Object.keys(change).flatMap(key =>
    key === 'chain' || key === 'qualifiers'
      ? [key]
      : key === 'quote' || key === 'page' || key === 'paragraph' || key === 'line' || key === 'start'
        ? [key, 'at', `at/${key}`]
        : [key, repeat, ''],
  )
