import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Claim } from '../../../server/contract/claim.ts'
import { modalities } from '../../../server/contract/ontology.ts'
import type { CorrectionInput, WrittenClaim } from '../../../server/contract/write.ts'
import { call } from '../../api.ts'
import { type ClaimRows, keptOf, noClaim, rowsOf, toInput } from '../../model/claimForm.ts'
import { select } from '../../model/selection.ts'
import { allowedBetween, type End, quoteCount } from '../../model/writing.ts'
import { useShared } from '../context.tsx'
import { LoadedOr } from '../LoadedOr.tsx'
import { useLoad } from '../useLoad.ts'
import { ChainRows } from './ChainRows.tsx'
import { ChoiceRow, EntityRow, TextRow, WriteForm } from './fields.tsx'
import type { WriteTask } from './tasks.ts'
import { type Saved, useSubmit } from './useSubmit.ts'

const modalityChoices = modalities.map(id => ({ id, text: id }))
const plain = [
  'source',
  'subject',
  'predicate',
  'object',
  'modality',
  'quote',
  'at/paragraph',
  'at/line',
  'at/start',
  'at',
  'date',
  'denies',
  'note',
]

/** A new claim; ends and source may be chosen already. */
export function NewClaim({ task }: { task: Extract<WriteTask, { write: 'claim' }> }) {
  const { source: given, subject = null, object = null, predicate = '' } = task
  const loading = useLoad('sources', signal => call('sources', {}, signal))
  const [source, setSource] = useState(given?.id ?? '')
  const from = loading.data?.sources.find(({ id }) => id === source)?.publisher
  const publisher = useMemo(() => (from ? { id: from.id, name: from.name, kinds: [from.kind] } : null), [from])
  return (
    <LoadedOr loading={loading} words="Reading the sources.">
      {({ sources }) => (
        <ClaimForm
          first={{ ...noClaim, subject, object, predicate }}
          kept={{}}
          publisher={publisher}
          action="Add the claim"
          send={body => call('addClaim', { body: { ...body, source } })}
        >
          <ChoiceRow
            name="source"
            label="Stated in"
            value={source}
            onChange={setSource}
            choices={sources.filter(({ kinds }) => kinds.includes('Document')).map(({ id, title }) => ({ id, text: title }))}
          />
        </ClaimForm>
      )}
    </LoadedOr>
  )
}

/** The claim as it should have been; the old one stays in the record. */
export function Correction({ claim }: { claim: Claim }) {
  const ids = [...new Set([claim.subject.id, claim.object.id, ...claim.chain.map(({ agent }) => agent.id)])]
  const loading = useLoad(`ends:${ids.join()}`, signal => Promise.all(ids.map(id => call('entity', { params: { id } }, signal))))
  return (
    <LoadedOr loading={loading} words="Reading the claim.">
      {cards => (
        <ClaimForm
          first={rowsOf(claim, id => {
            const card = cards.find(each => each.id === id)
            return { id, name: card?.name ?? id, kinds: card?.kinds ?? [] }
          })}
          kept={keptOf(claim)}
          publisher={null}
          action="Save the correction"
          send={body => call('correctClaim', { params: { id: claim.id }, body })}
        >
          <p className="muted">
            <span className="mono">{claim.id}</span> stays in the record as superseded; what is said here takes its place.
          </p>
        </ClaimForm>
      )}
    </LoadedOr>
  )
}

function ClaimForm({
  first,
  kept,
  publisher,
  action,
  send,
  children,
}: {
  first: ClaimRows
  kept: Partial<CorrectionInput>
  /** Begins the chain when the source is chosen. */
  publisher: End | null
  action: string
  send(body: CorrectionInput): Promise<WrittenClaim>
  children: ReactNode
}) {
  const { explorer, schema, show } = useShared()
  const form = useSubmit()
  const [rows, setRows] = useState(first)
  useEffect(() => {
    if (publisher) setRows(now => ({ ...now, chain: now.chain.map((link, i) => (i === 0 ? { ...link, agent: publisher } : link)) }))
  }, [publisher])
  const set = (change: Partial<ClaimRows>): void => setRows(now => ({ ...now, ...change }))
  const row = (key: 'quote' | 'date' | 'denies' | 'note' | 'paragraph' | 'line' | 'start') => ({
    value: rows[key],
    onChange: (value: string) => set({ [key]: value }),
  })
  const allowed = allowedBetween(schema?.predicates ?? [], rows.subject, rows.object)
  const save = async (by: string): Promise<Saved> => {
    const { claim, relation } = await send(toInput(rows, by, kept))
    const showIt = (): void => {
      if (relation && explorer.get().picture.loaded.relations.has(relation.id)) {
        select(explorer, { relations: [relation.id] })
        show({ tab: 'explore', side: 'evidence', sideOpen: true })
      } else show({ tab: 'explore', side: 'source', sideOpen: true, sourceId: claim.source.id })
    }
    const drawn = relation ? '' : ` It is not drawn: ${claim.undrawn}`
    return { said: `Claim ${claim.id} is saved: ${claim.sentence}.${drawn}`, shows: [claim.subject.id, claim.object.id], next: showIt }
  }
  const links = rows.chain.flatMap((_, i) => [`chain/${i}/agent`, `chain/${i}/act`])
  return (
    <WriteForm form={form} fields={[...plain, ...links]} action={action} send={save}>
      {children}
      <EntityRow name="subject" label="Subject" value={rows.subject} onChange={(subject: End | null) => set({ subject })} />
      <ChoiceRow
        name="predicate"
        label="Predicate"
        help={`${allowed.length} can stand between these two`}
        value={rows.predicate}
        onChange={predicate => set({ predicate })}
        choices={allowed.map(({ id, phrase }) => ({ id, text: phrase }))}
      />
      <EntityRow name="object" label="Object" value={rows.object} onChange={(object: End | null) => set({ object })} />
      <ChainRows chain={rows.chain} onChange={chain => set({ chain })} />
      <TextRow name="quote" label="Quote, exactly as printed" help={quoteCount(rows.quote)} lines={2} {...row('quote')} />
      <fieldset className="write-place">
        <legend>Place in the text, where it is known</legend>
        <TextRow name="at/paragraph" label="Paragraph" {...row('paragraph')} />
        <TextRow name="at/line" label="Line" {...row('line')} />
        <TextRow name="at/start" label="Characters before" {...row('start')} />
      </fieldset>
      <ChoiceRow
        name="modality"
        label="How it is said"
        help="Left open: asserted where the publisher stands alone, attributed where others do."
        value={rows.modality}
        onChange={modality => set({ modality })}
        choices={modalityChoices}
      />
      <TextRow name="date" label="When it held, if this text prints it" {...row('date')} />
      <TextRow name="denies" label="Denies claims" help="Their ids" {...row('denies')} />
      <TextRow name="note" label="Note" lines={2} {...row('note')} />
    </WriteForm>
  )
}
