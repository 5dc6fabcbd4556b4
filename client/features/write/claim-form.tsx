import { type ReactNode, useEffect, useState } from 'react'
import { Button, Checkbox, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { modalities } from '../../../server/contract/record-words.ts'
import type { CorrectionInput, WrittenClaim } from '../../../server/contract/write.ts'
import { useWords } from '../../session/context.tsx'
import type { End } from '../../state/write-task.ts'
import { Box } from '../../ui/filter-group.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ChainRows } from './chain-rows.tsx'
import { ChoiceRow } from './choice-row.tsx'
import type { KnownChain } from './claim-chains.ts'
import { previewLead } from './claim-preview.ts'
import { type ClaimRows, toInput } from './claim-rows.ts'
import { QualifierRows } from './qualifier-rows.tsx'
import { SaidRows } from './said-rows.tsx'
import { t } from './t.ts'
import { TextRow } from './text-row.tsx'
import { useShowClaim } from './use-show-claim.ts'
import { useSubmit } from './use-submit.ts'
import { WordsRows } from './words-rows.tsx'
import { WriteForm } from './write-form.tsx'

interface Props {
  first: ClaimRows
  kept: Partial<CorrectionInput>
  /** Begins the chain when the source is chosen. */
  publisher: End | null
  known: readonly KnownChain[]
  /** What was cut of the words that the claim began with. */
  notice: string | null
  copy: string | null
  action: string
  send(body: CorrectionInput, key: string): Promise<WrittenClaim>
  /** Stands above all rows: what the claim replaces, or where it is stated. */
  children: ReactNode
}

const fields = ['source', 'subject', 'predicate', 'object', 'modality', 'quote', 'at/paragraph', 'at/line', 'at/start', 'at']
/** Refused where the record has the claim already; then it is asked for. */
const repeat = 'again'
const moreFields = ['date', 'denies', 'note']

export function ClaimForm({ first, kept, publisher, known, notice, copy, action, send, children }: Props) {
  const form = useSubmit()
  const showClaim = useShowClaim()
  const { schema } = useWords()
  const [rows, setRows] = useState(first)
  const [again, setAgain] = useState(false)
  useEffect(() => {
    if (publisher) setRows(now => ({ ...now, chain: now.chain.map((link, i) => (i === 0 ? { ...link, agent: publisher } : link)) }))
  }, [publisher])
  const set = (change: Partial<ClaimRows>): void => setRows(now => ({ ...now, ...change }))
  const row = (key: 'date' | 'denies' | 'note') => ({
    value: rows[key],
    onChange: (value: string) => set({ [key]: value }),
  })
  const links = rows.chain.flatMap((_, i) => [`chain/${i}/agent`, `chain/${i}/act`, `chain/${i}/heardIn`])
  const types = schema?.predicates.find(({ id }) => id === rows.predicate)?.qualifiers ?? {}
  const wrongBelow = moreFields.some(name => form.errors[name])
  return (
    <WriteForm
      form={form}
      fields={[...fields, ...moreFields, ...links, ...Object.keys(types).map(key => `qualifiers/${key}`), repeat]}
      action={action}
      send={async (by, key) => showClaim(await send({ ...toInput(rows, by, kept, types), ...(again && { again }) }, key))}
    >
      {children}
      <SaidRows rows={rows} lead={previewLead(rows, kept)} set={set} />
      <QualifierRows types={types} rows={rows} set={set} />
      <ChainRows chain={rows.chain} known={known} onChange={chain => set({ chain })} />
      <WordsRows rows={rows} set={set} copy={copy} notice={notice} />
      <ChoiceRow
        name="modality"
        label={t('howItIsSaid')}
        unchosen={t('asTheChainSaysAssertedBy')}
        value={rows.modality}
        onChange={modality => set({ modality })}
        choices={modalities.map(id => ({ id, text: id }))}
      />
      <Disclosure className="write-rest" {...(wrongBelow && { isExpanded: true })}>
        <Heading level={3} className="filter-title">
          <Button slot="trigger" className="filter-fold">
            {t('whenItHeldWhatItDenies')} <Icon name="chevron" size={13} />
          </Button>
        </Heading>
        <DisclosurePanel>
          <TextRow name="date" label={t('whenItHeldIfTheText')} help={t('n2022202207Or202207')} {...row('date')} />
          <TextRow name="denies" label={t('deniesTheClaims')} help={t('theirNumbersSuchAsC029')} {...row('denies')} />
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
