import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import type { Source } from '../../../server/contract/answers.ts'
import { call } from '../../session/api.ts'
import { useShared, useUi } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { queryKeys } from '../../session/query-keys.ts'
import { type Page, usePaged } from '../../session/rest.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { Rest } from '../../ui/rest.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { date } from '../../words/text.ts'
import { AddMenu } from '../write/add-menu.tsx'
import { Loaded } from './source-panel.tsx'
import { t } from './t.ts'

export function Sources() {
  const loading = useQuery(queries.sources())
  return (
    <LoadedOr loading={loading} words={t('readingTheSources')}>
      {({ sources: first, rest }) => <Listed first={{ items: first, rest: rest.sources }} />}
    </LoadedOr>
  )
}

function Listed({ first }: { first: Page<Source> }) {
  const sourceId = useUi(ui => ui.sourceId)
  const paged = usePaged(queryKeys.sources(), first, async (cursor, signal) => {
    const { sources, rest } = await call('sources', { query: { cursor } }, signal)
    return { items: sources, rest: rest.sources }
  })
  const sources = paged.items
  const documents = sources.filter(source => source.kinds.includes('Document'))
  const others = sources.filter(source => !source.kinds.includes('Document'))
  const chosen =
    sourceId ??
    [...documents, ...others].reduce<Source | null>((most, each) => (most && most.counts.claims >= each.counts.claims ? most : each), null)
      ?.id
  return (
    <>
      <nav className="source-list" aria-label={t('sources')} data-region="Sources">
        <AddMenu />
        <List title={t('documents')} sources={documents} chosen={chosen} />
        <List title={t('recordings')} sources={others} chosen={chosen} />
        <Rest {...paged} />
        {sources.length === 0 && <p className="side-empty">{t('thisWorkspaceHasNoSourceYet')}</p>}
      </nav>
      <section className="source-page" aria-label={t('claimsOfTheSource')} data-region="Claims">
        {chosen && <Loaded key={chosen} id={chosen} />}
      </section>
    </>
  )
}

const intoSight = (row: HTMLButtonElement | null): void => row?.scrollIntoView({ block: 'nearest' })

function List({ title, sources, chosen }: { title: string; sources: readonly Source[]; chosen: string | undefined }) {
  const { show } = useShared()
  if (sources.length === 0) return null
  return (
    <>
      <h2 className="list-head">
        {title} <span className="num">{sources.length}</span>
      </h2>
      <ul>
        {sources.map(source => (
          <li key={source.id}>
            <Button
              ref={source.id === chosen ? intoSight : null}
              className="source-row"
              aria-current={source.id === chosen || undefined}
              onPress={() => show({ sourceId: source.id })}
            >
              <Glyph kind="Source" size={14} />
              <span className="source-title">{source.title}</span>
              <span className="where num">
                <span>{listOf([source.publisher?.name, date(source.date)], 'unit')}</span>{' '}
                <span>
                  {source.counts.claims > 0 || source.counts.heard === 0
                    ? t('claims', { claims: source.counts.claims })
                    : t('heardHeard', { heard: source.counts.heard })}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
