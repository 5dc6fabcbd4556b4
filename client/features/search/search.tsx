import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { Button, Collection, ComboBox, Header, Input, Label, ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components'
import type { SearchHit } from '../../../server/contract/answers.ts'
import { useExplorer, useHealth, useShared, useUi } from '../../session/context.tsx'
import { useGoTo } from '../../session/use-go-to.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { langTag } from '../../words/text.ts'
import { grouped, reason } from './hits.ts'
import { t } from './t.ts'
import { useHits } from './use-hits.ts'

export const Search = memo(function Search() {
  const { announce, view } = useShared()
  const health = useHealth()
  const list = useUi(ui => ui.list)
  const lens = useExplorer(state => state.picture.lens)
  const [text, setText] = useState('')
  const { hits, failed, q } = useHits(text.trim(), lens)
  const [awaited, setAwaited] = useState<string | null>(null)
  const goTo = useGoTo()
  const sections = useMemo(() => grouped(hits ?? []), [hits])
  const lost = health.lostAt !== null
  const box = useRef<HTMLDivElement>(null)
  const choose = (id: string): void => {
    setText('')
    setAwaited(null)
    // the letters of the canvas act at once; the list of hits closes with the focus
    if (list) document.getElementById('search')?.blur()
    else view.current?.focus()
    void goTo(id)
  }
  /** Enter takes the first hit unless another was walked to, even while hits are on their way; Escape clears and leaves. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      setText('')
      document.getElementById('search')?.blur()
      return
    }
    if (event.key !== 'Enter' || document.getElementById('search')?.getAttribute('aria-activedescendant')) return
    event.preventDefault()
    event.stopPropagation()
    setAwaited(text.trim())
  }
  // what is announced, what is first in the list and what Enter takes are one
  const first = sections[0]?.hits[0]
  const latest = useLatest(choose)
  useEffect(() => {
    if (awaited !== null && awaited === q && first) latest.current(first.id)
  }, [awaited, q, first, latest])

  useEffect(() => {
    if (hits)
      announce(
        hits.length === 0
          ? t('noNameMatches')
          : t('matchesFirst', {
              hits: hits.length,
              name: first?.name,
              hasHits: Boolean(first),
              reason: first ? reason(first) : '',
            }),
      )
  }, [hits, first, announce])

  return (
    <ComboBox
      className="search"
      items={sections}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={key => {
        if (key !== null) choose(String(key))
      }}
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
      isDisabled={lost}
      defaultFilter={() => true}
    >
      <Label className="hidden">{t('search')}</Label>
      <div ref={box} className="search-box" onKeyDownCapture={onKey}>
        <Icon name="search" />
        <Input
          className="search-input"
          id="search"
          placeholder={lost ? t('searchNeedsTheStore') : t('findAPersonPartyGroup')}
          spellCheck={false}
          autoComplete="off"
          dir="auto"
        />
        {text === '' ? (
          <span className="kbd" aria-hidden="true">
            /
          </span>
        ) : (
          <Button className="search-clear" slot={null} aria-label={t('clearTheSearch')} onPress={() => setText('')}>
            <Icon name="close" size={12} />
          </Button>
        )}
      </div>
      <Popover className="search-popover" triggerRef={box} offset={4} placement="bottom start">
        <ListBox<(typeof sections)[number]>
          className="hits"
          renderEmptyState={() => <p className="hits-empty">{emptyWords(text, hits, failed)}</p>}
        >
          {section => (
            <ListBoxSection id={section.id}>
              {section.title && <Header className="hits-head">{section.title}</Header>}
              <Collection items={section.hits}>{hit => <Hit hit={hit} />}</Collection>
            </ListBoxSection>
          )}
        </ListBox>
        {hits && hits.length > 0 && (
          <p className="hits-foot" aria-hidden="true">
            {t('matchesLatinArabicAndMisprintsAre', { hits: hits.length })}{' '}
            <span>
              <span className="kbd">↵</span> {t('centre')}
            </span>
          </p>
        )}
      </Popover>
    </ComboBox>
  )
})

function emptyWords(text: string, hits: readonly SearchHit[] | null, failed: string | null): string {
  if (failed) return failed
  if (text.trim() === '') return t('typeANameInLatinOr')
  return hits === null ? t('searching') : t('noNameIsLikeTryOne', { text: text.trim() })
}

function Hit({ hit }: { hit: SearchHit }) {
  const shown = useExplorer(state => state.picture.loaded.entities.has(hit.id))
  const arabic = useExplorer(state => state.picture.loaded.entities.get(hit.id))?.names.find(name => name.lang === 'ar')
  return (
    <ListBoxItem id={hit.id} className="hit" textValue={hit.name}>
      <Glyph kind={hit.kind} size={17} />
      <span className="hit-name">{hit.name}</span>
      {arabic && (
        <bdi className="hit-arabic" lang="ar" dir="auto">
          {arabic.value}
        </bdi>
      )}
      <span className="hit-why">
        {reason(hit)}{' '}
        {hit.matched.via ? (
          <bdi className="hit-via">{hit.matched.via}</bdi>
        ) : (
          <bdi lang={langTag(hit.matched.name, hit.matched.lang)} className="hit-matched">
            {hit.matched.name}
          </bdi>
        )}
        {!shown && <span className="muted"> {t('notOnTheCanvasYet')}</span>}
      </span>
    </ListBoxItem>
  )
}
