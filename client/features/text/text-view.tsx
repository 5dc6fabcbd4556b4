import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Claim, EntityRef } from '../../../server/contract/claim.ts'
import { useExplorer, useShared, useUi } from '../../session/context.tsx'
import type { End } from '../../state/write-task.ts'
import { Icon } from '../../ui/icon.tsx'
import { Rich } from '../../ui/rich.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { speakerOf } from './names-in.ts'
import { Piece } from './piece.tsx'
import { PiecePopover } from './piece-popover.tsx'
import type { Reading } from './quoted-text.ts'
import { lineAt } from './quoted-text.ts'
import { type ChosenName, chosenQuote, draftOf } from './reading-draft.ts'
import { findNames, type TextSegment } from './reading-names.ts'
import { type Block, partAt, partsOf, segments } from './reading-segments.ts'
import { growSelection, useSelectedWords } from './selected-words.ts'
import { t } from './t.ts'
import { useNameIndex } from './use-name-index.ts'

const partLength = 40_000

export function TextView({ source, reading, claims }: { source: string; reading: Reading; claims: readonly Claim[] }) {
  const { announce, show } = useShared()
  const chosen = useChosen(claims)
  const names = useNameIndex()
  const root = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<{ segment: TextSegment; by: Element } | null>(null)
  const [subject, setSubject] = useState<ChosenName | null>(null)

  const parts = useMemo(() => partsOf(reading.text, reading.lines, partLength), [reading])
  const { asked, part, setPart } = useAsked(reading, parts, claims, root)
  const blocks = useMemo(
    () =>
      (parts[part] ?? []).map(block => {
        const found = names.index ? findNames(reading.text.slice(block.start, block.end), names.index) : []
        const here = found.map(name => ({ ...name, start: name.start + block.start, end: name.end + block.start }))
        return { block, pieces: segments(block, reading.marks, here) }
      }),
    [parts, part, reading, names.index],
  )

  const choose = (name: ChosenName): void => {
    setOpened(null)
    if (!subject) {
      setSubject(name)
      announce(t('isTheSubjectNowChooseThe', { entity: name.entity.name }))
      return
    }
    const { subject: from, object: to, ...quoted } = draftOf(reading.text, reading.lines, subject, name)
    setSubject(null)
    const end = ({ id, name, kind }: EntityRef): End => ({ id, name, kinds: [kind] })
    show({
      dialog: 'write',
      task: { write: 'claim', source: { id: source, name: source, kinds: [] }, subject: end(from), object: end(to), quoted },
    })
  }
  const words = useSelectedWords(root)
  const quote = useMemo(() => words && chosenQuote(reading.text, reading.lines, words), [words, reading])
  const begin = useLatest((): void => {
    if (!words || !quote || 'refused' in quote) return
    const line = lineAt(reading.lines, words.start)
    const called = speakerOf(reading.text.slice(line?.start ?? 0, words.start), reading.text.slice(words.end, line?.end))
    const [known, more] = called && names.index ? (findNames(called, names.index)[0]?.sure ?? []) : []
    const speaker = called && { name: called, end: known && !more ? { id: known.id, name: known.name, kinds: [known.kind] } : null }
    show({
      dialog: 'write',
      task: {
        write: 'claim',
        source: { id: source, name: source, kinds: [] },
        quoted: { ...quote, subjectQuote: null, notice: null, ...(speaker && { speaker }) },
      },
    })
  })
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]')
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey || writing || event.defaultPrevented) return
      if (!getSelection()?.isCollapsed && root.current?.contains(getSelection()?.anchorNode ?? null)) {
        event.preventDefault()
        begin.current()
      }
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [begin])
  const go = (to: number): void => {
    setPart(to)
    root.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <section className="text-view" aria-label={t('text')}>
      {(names.cut || names.problem) && (
        <p className="reading-notice">
          {names.problem ? t('namesAreNotUnderlined', { problem: names.problem }) : t('theStoreGaveOnlySomeOf')}
        </p>
      )}
      {!names.index && !names.problem && (
        <p className="reading-notice" role="status">
          {t('lookingForKnownNames')}
        </p>
      )}
      {subject && (
        <p className="reading-notice begun" role="status">
          <Rich t={t} of="newClaimIsItsSubject" parts={{ name: <b>{subject.entity.name}</b> }} />{' '}
          <Button className="link" onPress={() => setSubject(null)}>
            {t('cancel')}
          </Button>
        </p>
      )}
      {parts.length > 1 && <Pager part={part} parts={parts} go={go} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the pieces inside take the focus; arrow keys go between them */}
      <div ref={root} className="text-body" onKeyDown={walk}>
        {blocks.map(({ block, pieces }, n) => (
          <p key={block.start} dir="auto" className="text-block" tabIndex={n === 0 ? 0 : -1} data-block="">
            {block.page !== undefined && <span className="text-page num">{t('pageNumber', { page: block.page })}</span>}
            {block.paragraph !== null && (
              <span className="text-number num" aria-hidden="true">
                {block.paragraph}
              </span>
            )}
            {pieces.map(piece => (
              <Piece
                key={piece.start}
                segment={piece}
                text={reading.text.slice(piece.start, piece.end)}
                chosen={piece.claims.some(id => chosen.has(id) || id === asked)}
                open={setOpened}
              />
            ))}
          </p>
        ))}
      </div>
      {parts.length > 1 && <Pager part={part} parts={parts} go={go} />}
      <div className="chosen-words" role="status">
        {quote && 'refused' in quote && <p className="reading-notice">{quote.refused}</p>}
        {quote && !('refused' in quote) && (
          <p className="reading-notice begun">
            <Rich t={t} of="chosenWords" parts={{ words: <q>{quote.quote}</q> }} />{' '}
            <Button className="btn small" preventFocusOnPress onPress={() => begin.current()}>
              {t('aClaimFromTheseWords')} <kbd>{t('keyClaim')}</kbd>
            </Button>
          </p>
        )}
      </div>
      <PiecePopover opened={opened} claims={claims} subject={subject} choose={choose} close={() => setOpened(null)} />
    </section>
  )
}

function useAsked(reading: Reading, parts: readonly Block[][], claims: readonly Claim[], root: RefObject<HTMLElement | null>) {
  const { show, announce } = useShared()
  const passage = useUi(ui => ui.passage)
  const [part, setPart] = useState(0)
  const [asked, setAsked] = useState<string | null>(null)
  const pending = useRef(false)
  useEffect(() => {
    if (!passage || !claims.some(claim => claim.id === passage.claim)) return
    const mark = reading.marks.find(each => each.claim === passage.claim)
    show({ passage: null })
    if (!mark) return announce(t('noQuoteOfStandsInThis', { claim: passage.claim }))
    pending.current = true
    setAsked(passage.claim)
    setPart(partAt(parts, mark.start))
  }, [passage, reading, parts, claims, show, announce])
  useEffect(() => {
    if (!pending.current || asked === null) return
    const piece = root.current?.querySelector<HTMLElement>(`[data-claims~="${CSS.escape(asked)}"]`)
    if (!piece) return
    pending.current = false
    piece.scrollIntoView({ block: 'center' })
    piece.focus({ preventScroll: true })
  })
  return { asked, part, setPart }
}

function useChosen(claims: readonly Claim[]): ReadonlySet<string> {
  const selected = useExplorer(state => state.selection.relations)
  return useMemo(
    () => new Set(claims.filter(claim => claim.relation && selected.includes(claim.relation)).map(claim => claim.id)),
    [claims, selected],
  )
}

function Pager({ part, parts, go }: { part: number; parts: readonly Block[][]; go(part: number): void }) {
  return (
    <nav className="text-pager" aria-label={t('partsOfTheText')}>
      <Button className="icon-btn" aria-label={t('previousPart')} isDisabled={part === 0} onPress={() => go(part - 1)}>
        <Icon name="back" />
      </Button>
      <span className="num">{t('partOf', { part: part + 1, parts: parts.length })}</span>
      <Button className="icon-btn" aria-label={t('nextPart')} isDisabled={part === parts.length - 1} onPress={() => go(part + 1)}>
        <Icon name="next" />
      </Button>
    </nav>
  )
}

/** Left and right go over the pieces, up and down over the paragraphs; with Shift the selection grows. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const at = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-piece], [data-block]') : null
  if (!at) return
  if (growSelection(event, at)) {
    event.preventDefault()
    return
  }
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const over = event.key === 'ArrowUp' || event.key === 'ArrowDown' ? '[data-block]' : '[data-piece]'
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(over)]
  const here = all.findIndex(each => each === at || each.contains(at))
  const next = here < 0 ? all.find(each => (at.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) : all[here + step]
  next?.focus()
}
