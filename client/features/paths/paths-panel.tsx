import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Paths } from '../../../server/contract/answers.ts'
import type { Lens } from '../../../server/contract/lens.ts'
import { manners } from '../../notation/manners.ts'
import { stateWord } from '../../notation/states.ts'
import { ApiProblem } from '../../session/api.ts'
import { useExplorer, useHealth, useShared } from '../../session/context.tsx'
import { findPaths } from '../../session/find-paths.ts'
import { isNarrowed } from '../../session/paths-on-screen.ts'
import { asked as question } from '../../session/queries.ts'
import { queryKeys } from '../../session/query-keys.ts'
import { clearPath, showPath } from '../../state/acts.ts'
import { pathEnds } from '../../state/selection.ts'
import type { Visible } from '../../state/state.ts'
import { visible } from '../../state/visible.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { pageLanguage } from '../../words/catalogue/words-of.ts'
import { highlightOf } from '../../words/paths.ts'
import { RelationLine } from '../claims/relation-line.tsx'
import { pathWords } from './path-words.ts'
import { t } from './t.ts'

const near = 6
const farthest = 15

export function PathsPanel({ ends }: { ends: readonly string[] }) {
  const { explorer, announce, view } = useShared()
  const health = useHealth()
  const entities = useExplorer(state => state.picture.loaded.entities)
  const path = useExplorer(state => state.picture.path)
  const lens = useExplorer(state => state.picture.lens)
  const narrowed = useExplorer(state => isNarrowed(state.picture))
  const [asked] = useState(() => [...new Set([...ends, ...pathEnds(explorer.get().selection)])])
  const [from, setFrom] = useState<string | null>(path?.from ?? asked[0] ?? null)
  const [to, setTo] = useState<string | null>(path?.to ?? asked[1] ?? null)
  const seen = useExplorer(visible)
  const [found, setResult] = useState<Found | null>(null)
  // what was found under another lens or other filters does not hold here
  const result = found?.lens === lens && (!found.narrowed || found.seen === seen) && found.narrowed === narrowed ? found : null
  const [failed, setFailed] = useState<string | null>(null)
  const options = useMemo(() => [...entities.values()].sort((a, b) => a.name.localeCompare(b.name, pageLanguage())), [entities])
  const nameOf = (id: string): string => entities.get(id)?.name ?? id

  const find = async (max: number): Promise<void> => {
    if (!from || !to) return
    setFailed(null)
    try {
      const { paths, narrowed } = await findPaths(explorer.get(), from, to, max)
      setResult({ paths, narrowed, from, to, lens, seen })
      announce(pathWords(paths, nameOf(from), nameOf(to)))
      if (paths.paths.length === 0) return
      const all = { entities: paths.paths.flatMap(each => each.entities), relations: paths.paths.flatMap(each => each.relations) }
      showPath(explorer, highlightOf(paths, from, to), all)
      view.current?.fit(all.entities.map(entity => entity.id))
    } catch (error) {
      setFailed(error instanceof ApiProblem ? error.message : String(error))
    }
  }

  // a path that came with a link is highlighted already; its sentences are fetched with it
  const before = useQuery({
    ...question(queryKeys.paths(path?.from ?? '', path?.to ?? '', lens), () =>
      findPaths(explorer.get(), path?.from ?? '', path?.to ?? '', farthest),
    ),
    enabled: !result && path !== null,
  })
  const shown = result ?? (path && before.data && { ...before.data, from: path.from, to: path.to })
  return (
    <div className="paths">
      <form
        className="side-section paths-form"
        onSubmit={event => {
          event.preventDefault()
          void find(near)
        }}
      >
        <h2 className="side-title">{t('whoLeadsToWhom')}</h2>
        <Picker label={t('from')} options={options} value={from} onChange={setFrom} />
        <Picker label={t('to')} options={options} value={to} onChange={setTo} />
        <div className="state-acts">
          <Button type="submit" className="btn primary" isDisabled={!from || !to || from === to || health.lostAt !== null}>
            {t('findPaths')}
          </Button>
          {path && (
            <Button
              className="btn"
              onPress={() => {
                clearPath(explorer)
                setResult(null)
              }}
            >
              {t('clearThePath')}
            </Button>
          )}
        </div>
        {from && from === to && <p className="muted">{t('chooseTwoDifferentEntities')}</p>}
        {failed && (
          <p role="alert" className="muted">
            {failed}
          </p>
        )}
      </form>
      {shown && shown.paths.paths.length === 0 && (
        <div className="side-section">
          <p className="reading">{pathWords(shown.paths, nameOf(shown.from), nameOf(shown.to))}</p>
          <p>{shown.narrowed ? t('onlyWhatIsOnScreenWas') : t('theLensAndTheLengthDecide')}</p>
          <div className="state-acts">
            <Button className="btn" onPress={() => void find(farthest)}>
              {t('lookUpToRelationsFar', { farthest })}
            </Button>
          </div>
        </div>
      )}
      {shown && shown.paths.paths.length > 0 && (
        <section className="side-section" aria-label={t('paths')}>
          <p className="reading">{pathWords(shown.paths, nameOf(shown.from), nameOf(shown.to))}</p>
          <ol className="path-list">
            {shown.paths.paths.map(each => (
              <li key={each.relations.map(relation => relation.id).join()}>
                <PathSentences path={each} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

function PathSentences({ path }: { path: Paths['paths'][number] }) {
  const { explorer } = useShared()
  return (
    <>
      {path.relations.map(relation => (
        <Button
          key={relation.id}
          className="row-button path-step"
          onPress={() => explorer.set(state => ({ ...state, selection: { entities: [], relations: [relation.id] } }))}
        >
          <RelationLine relation={relation} />
        </Button>
      ))}
      <span className="muted">
        {t('standsOnTheLeast', { stateWord: stateWord(path.weakest.state), modality: manners[path.weakest.modality].word })}
      </span>
    </>
  )
}

interface Found {
  paths: Paths
  narrowed: boolean
  from: string
  to: string
  lens: Lens
  seen: Visible
}

interface Option {
  id: string
  name: string
  kind: Paths['paths'][number]['entities'][number]['kind']
}
function Picker({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly Option[]
  value: string | null
  onChange(id: string | null): void
}) {
  return (
    <ComboBox
      className="field"
      defaultItems={options}
      selectedKey={value}
      onSelectionChange={key => onChange(key === null ? null : String(key))}
    >
      <Label>{label}</Label>
      <Input className="input" placeholder={t('aNameOnTheCanvas')} />
      <Popover className="menu picker">
        <ListBox<Option> className="menu-list">
          {option => (
            <ListBoxItem id={option.id} className="menu-item" textValue={option.name}>
              <Glyph kind={option.kind} size={14} /> {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
