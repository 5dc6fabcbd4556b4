import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { call } from '../../session/api.ts'
import { queries } from '../../session/queries.ts'
import type { ClaimTask } from '../../state/write-task.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { date } from '../../words/text.ts'
import { useCopy } from '../text/use-copy.ts'
import { chainsIn } from './claim-chains.ts'
import { ClaimForm } from './claim-form.tsx'
import { ChoiceRow } from './rows/choice-row.tsx'
import { noClaim } from './rows-of-claim.ts'
import { t } from './t.ts'
import { useDeniable } from './use-deniable.ts'
import { useEnds } from './use-ends.ts'

export function NewClaim({ task }: { task: ClaimTask }) {
  const { source: given, subject = null, object = null, predicate = '', quoted } = task
  const loading = useQuery(queries.sources())
  const ends = useEnds([subject, object])
  const [source, setSource] = useState(given?.id ?? '')
  const copy = useCopy(source)
  const { data } = useQuery({ ...queries.source(source), enabled: source !== '' })
  const from = (loading.data?.sources.find(({ id }) => id === source) ?? data)?.publisher
  const publisher = useMemo(() => (from ? { id: from.id, name: from.name, kinds: [from.kind] } : null), [from])
  const known = useMemo(() => chainsIn(data?.claims ?? []), [data])
  const deniable = useDeniable(
    source,
    [subject, object].flatMap(end => end?.id ?? []),
  )
  const passages = quoted?.subjectQuote ? [{ role: 'subject' as const, ...quoted.subjectQuote }] : []
  const place = quoted && {
    quote: quoted.quote,
    paragraph: String(quoted.at.paragraph),
    line: String(quoted.at.line),
    start: String(quoted.at.start),
    page: String(quoted.at.page ?? ''),
  }
  return (
    <LoadedOr loading={loading} words={t('readingTheSources')}>
      {({ sources }) =>
        ends && (
          <ClaimForm
            first={{ ...noClaim, subject: ends[0] ?? null, object: ends[1] ?? null, predicate, ...place, passages }}
            copy={copy?.text ?? null}
            kept={{}}
            deniable={deniable}
            another={t('addAndAnother')}
            speaker={quoted?.speaker}
            publisher={publisher}
            known={known}
            notice={quoted?.notice ?? null}
            action={t('addTheClaim')}
            send={(body, key) => call('addClaim', { body: { ...body, source }, key })}
          >
            <ChoiceRow
              name="source"
              label={t('statedIn')}
              unchosen={t('chooseADocument')}
              value={source}
              onChange={setSource}
              choices={[...sources, ...(data && !sources.some(({ id }) => id === data.id) ? [data] : [])]
                .filter(({ kinds }) => kinds.includes('Document'))
                .map(each => ({ id: each.id, text: each.title, more: listOf([each.publisher?.name, date(each.date)], 'unit') }))}
            />
          </ClaimForm>
        )
      }
    </LoadedOr>
  )
}
