import { type KeyboardEvent, useMemo, useState } from 'react'
import { Autocomplete, Collection, Dialog, Header, Input, Menu, MenuItem, MenuSection, TextField } from 'react-aria-components'
import { keysText } from '../../actions/chord.ts'
import { useActs } from '../../actions/use-acts.ts'
import { call } from '../../session/api.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { useGoTo } from '../../session/use-go-to.ts'
import { useLoad } from '../../session/use-load.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { Icon } from '../../ui/icon.tsx'
import { count, date } from '../../words/text.ts'
import { reason } from '../search/hits.ts'
import { useHits } from '../search/use-hits.ts'
import { type PaletteItem, paletteParts } from './parts.ts'

/** As many names as stand before the acts. */
const namesAtOnce = 5

/** Names, acts, saved views, lenses, queries and sources, found by what they are called. */
export function Palette() {
  const { show } = useShared()
  const { now } = useActs()
  const lens = useExplorer(state => state.picture.lens)
  const [text, setText] = useState('')
  const [actsOnly, setActsOnly] = useState(false)
  const written = text.trim()
  const { hits, failed, q } = useHits(written, lens)
  const goTo = useGoTo()
  const { data } = useLoad('sources', signal => call('sources', {}, signal))
  const sources = useMemo(
    () =>
      (data?.sources ?? []).map(({ id, title, publisher, date: day, counts }) => ({
        id,
        title,
        hint: [publisher?.name, date(day), count(counts.claims, 'claim')].filter(Boolean).join(' · '),
      })),
    [data],
  )
  const found = useMemo(
    () =>
      (q === written ? (hits ?? []) : [])
        .slice(0, namesAtOnce)
        .map(hit => ({ ...hit, reason: `${reason(hit)} ${hit.matched.via ?? hit.matched.name}` })),
    [hits, q, written],
  )
  const parts = paletteParts({ now: now(), text: written, found, sources, goTo, storage: localStorage })
  const shown = actsOnly ? parts.filter(({ id }) => id === 'acts' || id === 'acts-on') : parts
  const run = (item: PaletteItem): void => {
    show({ dialog: null })
    void item.run()
  }
  /** Tab goes to the acts, and back to everything. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    setActsOnly(!actsOnly)
  }
  return (
    <Dialog className="dialog" aria-label="Every act by its name">
      <Autocomplete inputValue={text} onInputChange={setText}>
        <div className="palette-head" onKeyDownCapture={onKey}>
          <Icon name="search" />
          <TextField aria-label="A name, or what you want to do" autoFocus className="palette-field">
            <Input
              className="palette-input"
              placeholder="A name, or what you want to do"
              spellCheck={false}
              autoComplete="off"
              dir="auto"
            />
          </TextField>
          <span className="kbd" aria-hidden="true">
            Esc
          </span>
        </div>
        <Menu
          className="palette-list"
          aria-label={actsOnly ? 'Acts' : 'Names, acts, views, lenses, queries and sources'}
          items={shown}
          renderEmptyState={() => (
            <p className="hits-empty">{failed ?? (hits === null && written !== '' ? 'Searching…' : `Nothing is called “${written}”.`)}</p>
          )}
        >
          {part => (
            <MenuSection id={part.id} aria-label={part.title}>
              <Header className="palette-part">{part.title}</Header>
              <Collection items={part.items}>{item => <Row item={item} run={() => run(item)} />}</Collection>
            </MenuSection>
          )}
        </Menu>
      </Autocomplete>
      <p className="palette-foot" aria-hidden="true">
        <span>
          <span className="kbd">↑</span> <span className="kbd">↓</span> choose
        </span>
        <span>
          <span className="kbd">Tab</span> {actsOnly ? 'everything' : 'acts only'}
        </span>
        <span>
          <span className="kbd">↵</span> do it
        </span>
      </p>
    </Dialog>
  )
}

function Row({ item, run }: { item: PaletteItem; run(): void }) {
  return (
    <MenuItem id={item.id} className="palette-item" textValue={item.word} isDisabled={!item.possible} onAction={run}>
      {item.kind ? <Glyph kind={item.kind} size={15} /> : item.icon ? <Icon name={item.icon} size={15} /> : <span />}
      <bdi className={item.kind ? 'palette-word serif' : 'palette-word'}>{item.word}</bdi>
      {item.keys && (
        <span className="kbd" aria-hidden="true">
          {keysText(item.keys)}
        </span>
      )}
      {item.hint && <span className="menu-hint">{item.hint}</span>}
    </MenuItem>
  )
}
