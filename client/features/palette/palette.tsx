import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from 'react'
import { Dialog } from 'react-aria-components'
import { keysText } from '../../actions/chord.ts'
import { useActs } from '../../actions/use-acts.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { useGoTo } from '../../session/use-go-to.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { TypedAhead } from '../../ui/typed-ahead.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { date } from '../../words/text.ts'
import { reason } from '../search/hits.ts'
import { useHits } from '../search/use-hits.ts'
import { marked } from './matches.ts'
import { begun, type PaletteItem, paletteParts } from './parts.ts'
import { t } from './t.ts'

const namesAtOnce = 5

export function Palette({ ahead }: { ahead: RefObject<TypedAhead> }) {
  const { show } = useShared()
  const { now } = useActs()
  const lens = useExplorer(state => state.picture.lens)
  const [text, setText] = useState(() => ahead.current.text)
  const [actsOnly, setActsOnly] = useState(false)
  const [walkedTo, setWalkedTo] = useState<string | null>(null)
  const written = text.trim()
  const { hits, failed, q } = useHits(written, lens)
  const goTo = useGoTo()
  const { data } = useQuery(queries.sources())
  const { data: library } = useQuery(queries.library())
  const sources = useMemo(
    () =>
      (data?.sources ?? []).map(({ id, title, publisher, date: day, counts }) => ({
        id,
        title,
        hint: [publisher?.name, date(day), t('claims', { claims: counts.claims })].filter(Boolean).join(' · '),
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
  const parts = paletteParts({ now: now(), text: written, found, sources, saved: library?.queries ?? [], goTo, storage: localStorage })
  const shown = actsOnly ? parts.filter(({ id }) => id === 'acts' || id === 'acts-on') : parts
  const items = shown.flatMap(part => part.items)
  const active = items.find(({ id, possible }) => id === walkedTo && possible) ?? items.find(({ possible }) => possible)
  const run = (item: PaletteItem): void => {
    show({ dialog: null })
    void item.run()
  }
  // Enter means the first match, also while names are still on their way
  const [awaited, setAwaited] = useState(() => (ahead.current.entered ? ahead.current.text.trim() : null))
  const answered = written === '' || (q === written && hits !== null)
  const settled = answered || (parts[0] !== undefined && begun(parts[0], written))
  const latest = useLatest({ run, active })
  useEffect(() => {
    if (awaited === null || awaited !== written || !settled) return
    setAwaited(null)
    if (latest.current.active) latest.current.run(latest.current.active)
  }, [awaited, written, settled, latest])
  useEffect(() => {
    if (active) document.getElementById(optionId(active.id))?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const walk = (by: 1 | -1): void => {
    const possible = items.filter(item => item.possible)
    const at = possible.findIndex(({ id }) => id === active?.id)
    setWalkedTo(possible[(at + by + possible.length) % possible.length]?.id ?? null)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    if (event.key === 'Tab') setActsOnly(!actsOnly)
    else if (event.key === 'ArrowDown') walk(1)
    else if (event.key === 'ArrowUp') walk(-1)
    else if (event.key === 'Enter' && walkedTo !== null && active) run(active)
    else if (event.key === 'Enter') setAwaited(written)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Dialog className="dialog" aria-label={t('everyActByItsName')}>
      <div className="palette-head">
        <Icon name="search" />
        <input
          className="palette-input"
          autoFocus
          role="combobox"
          aria-label={t('aNameOrWhatYouWant')}
          aria-expanded="true"
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={active && optionId(active.id)}
          placeholder={t('aNameOrWhatYouWant')}
          spellCheck={false}
          autoComplete="off"
          dir="auto"
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            setWalkedTo(null)
            setAwaited(null)
          }}
          onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
          onKeyDown={onKey}
        />
        <span className="kbd" aria-hidden="true">
          {t('esc')}
        </span>
      </div>
      <div className="palette-list" id="palette-list" role="listbox" aria-label={t('whatIsCalledSo')} tabIndex={-1}>
        {shown.map(part => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={part.id} role="group" aria-label={part.title}>
            <p className="palette-part" aria-hidden="true">
              {part.title}
            </p>
            {part.items.map(item => (
              <Row key={item.id} item={item} written={written} active={item === active} run={() => run(item)} />
            ))}
          </div>
        ))}
      </div>
      {items.length === 0 && (
        <p className="hits-empty" role="status">
          {failed ?? (answered ? t('nothingIsCalled', { written }) : t('searching'))}
        </p>
      )}
      <p className="palette-foot" aria-hidden="true">
        <span>
          <span className="kbd">↑</span> <span className="kbd">↓</span> {t('choose')}
        </span>
        <span>
          <span className="kbd">{t('tab')}</span> {actsOnly ? t('everything') : t('actsOnly')}
        </span>
        <span>
          <span className="kbd">↵</span> {t('doIt')}
        </span>
      </p>
    </Dialog>
  )
}

const optionId = (id: string): string => `palette ${id}`.replaceAll(/\s/g, '_')

function Row({ item, written, active, run }: { item: PaletteItem; written: string; active: boolean; run(): void }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field that the list belongs to
    <div
      id={optionId(item.id)}
      className="palette-item"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={!item.possible}
      data-focused={active || undefined}
      data-disabled={!item.possible || undefined}
      // the field keeps the focus
      onMouseDown={event => event.preventDefault()}
      onClick={() => item.possible && run()}
    >
      {item.kind ? <Glyph kind={item.kind} size={15} /> : item.icon ? <Icon name={item.icon} size={15} /> : <span />}
      <bdi className={item.kind ? 'palette-word serif' : 'palette-word'}>
        <Marked text={item.word} written={written} />
      </bdi>
      {item.keys ? (
        <span className="kbd" aria-hidden="true">
          {keysText(item.keys)}
        </span>
      ) : (
        <span />
      )}
      {item.hint && <span className="menu-hint">{item.hint}</span>}
    </div>
  )
}

function Marked({ text, written }: { text: string; written: string }) {
  return marked(text, written).map((piece, n) =>
    piece.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and no state
      <u key={n} className="palette-mark">
        {piece.text}
      </u>
    ) : (
      piece.text
    ),
  )
}
