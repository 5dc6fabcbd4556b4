import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Source } from '../../../server/contract/answers.ts'
import { call } from '../../session/api.ts'
import { useShared, useUi } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { queryKeys } from '../../session/query-keys.ts'
import { type Page, usePaged } from '../../session/rest.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { Icon } from '../../ui/icon.tsx'
import { later } from '../../ui/later.tsx'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { Rest } from '../../ui/rest.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { date } from '../../words/text.ts'
import { AddMenu } from '../write/add-menu.tsx'
import { Loaded } from './source-panel.tsx'
import { t } from './t.ts'

const Imports = later(async () => (await import('../import/imports.tsx')).Imports)

export function Sources() {
  const loading = useQuery(queries.sources())
  return (
    <LoadedOr loading={loading} words={t('readingTheSources')}>
      {({ sources: first, rest }) => <Listed first={{ items: first, rest: rest.sources }} />}
    </LoadedOr>
  )
}

function Listed({ first }: { first: Page<Source> }) {
  const { show } = useShared()
  const sourceId = useUi(ui => ui.sourceId)
  const { data: imported } = useQuery(queries.imports())
  const [imports, setImports] = useState(false)
  const choose = (sourceId: string): void => {
    setImports(false)
    show({ sourceId })
  }
  const paged = usePaged(queryKeys.sources(), first, async (cursor, signal) => {
    const { sources, rest } = await call('sources', { query: { cursor } }, signal)
    return { items: sources, rest: rest.sources }
  })
  const sources = paged.items
  const emptied = sources.filter(({ counts: { claims, heard, withdrawn } }) => claims + heard === 0 && withdrawn > 0)
  const documents = sources.filter(source => source.kinds.includes('Document') && !emptied.includes(source))
  const others = sources.filter(source => !source.kinds.includes('Document') && !emptied.includes(source))
  const chosen =
    sourceId ??
    [...documents, ...others].reduce<Source | null>((most, each) => (most && most.counts.claims >= each.counts.claims ? most : each), null)
      ?.id
  const shown = imports ? undefined : chosen
  return (
    <>
      <nav className="source-list" aria-label={t('sources')} data-region="Sources">
        <AddMenu />
        {(imported?.imports.length ?? 0) > 0 && (
          <Button className="source-row" aria-current={imports || undefined} onPress={() => setImports(true)}>
            <Icon name="undo" size={14} />
            <span className="source-title">{t('imports')}</span>
            <span className="where num">{t('importsCount', { imports: (imported?.imports.length ?? 0) + (imported?.more ?? 0) })}</span>
          </Button>
        )}
        <List title={t('documents')} sources={documents} chosen={shown} onChoose={choose} />
        <List title={t('recordings')} sources={others} chosen={shown} onChoose={choose} />
        <List title={t('nothingStandsIn')} sources={emptied} chosen={shown} onChoose={choose} />
        <Rest {...paged} />
        {sources.length === 0 && <p className="side-empty">{t('thisWorkspaceHasNoSourceYet')}</p>}
      </nav>
      <section className="source-page" aria-label={t('claimsOfTheSource')} data-region="Claims">
        {imports ? <Imports /> : chosen && <Loaded key={chosen} id={chosen} />}
      </section>
    </>
  )
}

const intoSight = (row: HTMLButtonElement | null): void => row?.scrollIntoView({ block: 'nearest' })

interface ListProps {
  title: string
  sources: readonly Source[]
  chosen: string | undefined
  onChoose(id: string): void
}

function List({ title, sources, chosen, onChoose }: ListProps) {
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
              onPress={() => onChoose(source.id)}
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
