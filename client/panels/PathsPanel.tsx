import { useMemo, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Paths } from '../../server/contract/answers.ts'
import type { Lens } from '../../server/contract/lens.ts'
import { ApiProblem, call } from '../api.ts'
import { clearPath, showPath } from '../model/acts.ts'
import { useExplorer, useShared } from './context.tsx'
import { Glyph } from './Glyph.tsx'
import { highlightOf, pathWords } from './paths.ts'

/** All shortest ways between two entities over drawn relations, as sentences and on the canvas. */
export function PathsPanel() {
  const { explorer, ui, announce, health, view } = useShared()
  const entities = useExplorer(state => state.picture.loaded.entities)
  const path = useExplorer(state => state.picture.path)
  const selection = useExplorer(state => state.selection.entities)
  const lens = useExplorer(state => state.picture.lens)
  const [from, setFrom] = useState<string | null>(path?.from ?? ui.pathFrom ?? selection[0] ?? null)
  const [to, setTo] = useState<string | null>(path?.to ?? selection.find(id => id !== from) ?? null)
  const [found, setResult] = useState<{ paths: Paths; from: string; to: string; lens: Lens } | null>(null)
  // what was found under another lens says nothing about this one
  const result = found?.lens === lens ? found : null
  const [failed, setFailed] = useState<string | null>(null)
  const options = useMemo(() => [...entities.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')), [entities])
  const nameOf = (id: string): string => entities.get(id)?.name ?? id

  const find = async (max: number): Promise<void> => {
    if (!from || !to) return
    setFailed(null)
    try {
      const paths = await call('paths', { query: { ...lens, from, to, max } })
      setResult({ paths, from, to, lens })
      announce(pathWords(paths, nameOf(from), nameOf(to)))
      if (paths.paths.length === 0) return
      const all = { entities: paths.paths.flatMap(each => each.entities), relations: paths.paths.flatMap(each => each.relations) }
      showPath(explorer, highlightOf(paths, from, to), all)
      view.current?.fit(all.entities.map(entity => entity.id))
    } catch (error) {
      setFailed(error instanceof ApiProblem ? error.message : String(error))
    }
  }

  return (
    <div className="paths">
      <form
        className="side-section paths-form"
        onSubmit={event => {
          event.preventDefault()
          void find(6)
        }}
      >
        <h2 className="side-title">Who leads to whom</h2>
        <Picker label="From" options={options} value={from} onChange={setFrom} />
        <Picker label="To" options={options} value={to} onChange={setTo} />
        <div className="state-acts">
          <Button type="submit" className="btn primary" isDisabled={!from || !to || from === to || health.lostAt !== null}>
            Find paths
          </Button>
          {path && (
            <Button
              className="btn"
              onPress={() => {
                clearPath(explorer)
                setResult(null)
              }}
            >
              Clear the path
            </Button>
          )}
        </div>
        {from && from === to && <p className="muted">Choose two different entities.</p>}
        {failed && (
          <p role="alert" className="muted">
            {failed}
          </p>
        )}
      </form>
      {result && result.paths.paths.length === 0 && (
        <div className="side-section">
          <p className="reading">{pathWords(result.paths, nameOf(result.from), nameOf(result.to))}</p>
          <p>The lens and the length decide. Look further, or ask according to everyone.</p>
          <div className="state-acts">
            <Button className="btn" onPress={() => void find(15)}>
              Look up to 15 relations far
            </Button>
          </div>
        </div>
      )}
      {result && result.paths.paths.length > 0 && (
        <section className="side-section" aria-label="Paths">
          <p className="reading">{pathWords(result.paths, nameOf(result.from), nameOf(result.to))}</p>
          <ol className="path-list">
            {result.paths.paths.map(each => (
              <li key={each.relations.map(relation => relation.id).join()}>
                <PathSentences path={each} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {!result && path && (
        <section className="side-section" aria-label="Paths">
          <ol className="path-list">
            {path.sentences.map(sentence => (
              <li key={sentence}>{sentence}</li>
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
      {path.sentences.map((sentence, index) => {
        const id = path.relations[index]?.id
        return (
          <Button
            key={sentence}
            className="row-button path-step"
            onPress={() => id && explorer.set(state => ({ ...state, selection: { entities: [], relations: [id] } }))}
          >
            {sentence}
          </Button>
        )
      })}
      <span className="muted">
        Stands on the least: {path.weakest.state.replace('-', ' ')}, {path.weakest.modality}
      </span>
    </>
  )
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
      <Input className="input" placeholder="A name on the canvas" />
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
