import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import {
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Switch,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components'
import {
  drawFigure,
  type Figure,
  type FigureWords,
  fontFaces,
  type PrintFormat,
  type PrintThemeId,
  perMm,
  printFormats,
  printThemes,
} from '../../figure/index.ts'
import { deniedGhostWord, fates } from '../../notation/fates.ts'
import { useShared, useWords } from '../../session/context.tsx'
import { useNamesWithin } from '../../session/names.ts'
import type { Scene } from '../../state/state.ts'
import { download, fileName } from '../../ui/download.ts'
import { Icon } from '../../ui/icon.tsx'
import { saidByText } from '../../words/relation-words.ts'
import { canvasMeasure } from '../list/measure.ts'
import { exportNotes } from './export-notes.ts'
import { evidenceFormats } from './formats/evidence.ts'
import { exportFormats } from './formats/index.ts'
import { t } from './t.ts'
import { useLensNotes } from './use-lens-notes.ts'
import { usePrinted } from './use-printed.ts'

type Part = 'all' | 'selection'
type Use = 'screen' | 'print'
type Background = 'white' | 'transparent'
const scales = [1, 2, 3, 4]
const densities = [150, 300, 600]
const column = printFormats.find(({ id }) => id === '170') as PrintFormat
const scaled = exportFormats.flatMap(({ scaled, id }) => (scaled ? id.toUpperCase() : [])).join(', ')

/** The picture as it will be saved, and how; stands in the frame of a dialog. */
export function ExportDialog() {
  const { explorer: own, view: canvas, onShow, announce } = useShared()
  const { vocabulary } = useWords()
  const { kinds } = vocabulary
  const [{ explorer, view, notes }] = useState(() => onShow.current ?? { explorer: own, view: canvas, notes: [] })
  const { picture, selection } = useSyncExternalStore(explorer.subscribe, explorer.get)
  const { loaded } = picture
  const lensNotes = useLensNotes()
  const chosen = useMemo(() => [...selection.entities, ...selection.relations], [selection])
  const [part, setPart] = useState<Part>('all')
  const [use, setUse] = useState<Use>('screen')
  const [format, setFormat] = useState(column)
  const [theme, setTheme] = useState<PrintThemeId>('colour')
  const [dpi, setDpi] = useState(300)
  const [title, setTitle] = useState('')
  const [credit, setCredit] = useState('')
  const [background, setBackground] = useState<Background>('white')
  const [legend, setLegend] = useState(true)
  const [scale, setScale] = useState(2)
  const [problem, setProblem] = useState<string | null>(null)
  const scene = useMemo<Scene>(
    () => view.current?.scene(part === 'selection' ? chosen : undefined) ?? { entities: [], relations: [], denials: [] },
    [view, part, chosen],
  )
  const faces = useFontFaces(scene)
  const speakers = useMemo(
    () => [...new Set(scene.relations.flatMap(({ relation: { speakerIds, publisherIds } }) => [...speakerIds, ...publisherIds]))],
    [scene],
  )
  const nameOf = useNamesWithin(speakers)
  const denied = picture.loaded.ghosts.relations.size > 0
  const figureWords = useMemo<FigureWords>(
    () => ({
      kinds,
      phrase: vocabulary.phrase,
      saidBy: relation => saidByText(relation, nameOf),
      fate: fate => (fate === 'ghost' && denied ? deniedGhostWord() : fates[fate].word),
    }),
    [vocabulary, kinds, nameOf, denied],
  )
  const under = useMemo(
    () => [...exportNotes(scene, picture), ...(notes.length > 0 ? notes : lensNotes)],
    [scene, picture, notes, lensNotes],
  )
  const forScreen = useMemo<Figure>(
    () =>
      drawFigure(scene, {
        background,
        legend,
        words: figureWords,
        title: null,
        notes: under,
        fontFaces: faces ?? '',
        measure: canvasMeasure,
      }),
    [scene, background, legend, under, faces, figureWords],
  )
  // what counts the figure's own is in its foot
  const printNotes = useMemo(() => under.slice(1), [under])
  const printed = usePrinted(use === 'print', scene, picture, { format, theme, title, credit }, printNotes)
  const figure = use === 'screen' ? forScreen : printed.made && inPixels(printed.made.figure)
  const preview = usePreview(figure?.svg ?? null)

  const keep = async (ending: string, made: Blob | Promise<Blob>): Promise<void> => {
    setProblem(null)
    try {
      const name = `${fileName(part === 'all' ? 'graph' : 'selection')}.${ending}`
      download(await made, name)
      announce(t('isSaved', { name }))
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  const shown = t('entitiesRelations', { entities: scene.entities.length, relations: scene.relations.length })
  return (
    <>
      <div className="export">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section className="export-preview" aria-label={t('preview')} tabIndex={0} data-background={background}>
          <img src={preview ?? undefined} alt={t('previewOfTheFigure', { shown })} />
        </section>
        <div className="export-options">
          <Choice<Use>
            label={t('madeFor')}
            value={use}
            onChange={setUse}
            items={[
              ['screen', t('screen')],
              ['print', t('print')],
            ]}
          />
          <Choice<Part>
            label={t('show')}
            value={part}
            onChange={setPart}
            items={[
              ['all', t('allShown')],
              ['selection', t('selection')],
            ]}
            isDisabled={chosen.length === 0}
          />
          {use === 'print' && (
            <>
              <Choice
                label={t('width')}
                value={format.id}
                onChange={id => setFormat(printFormats.find(each => each.id === id) ?? column)}
                items={printFormats.map(({ id, word }) => [id, word] as const)}
              />
              <Choice<PrintThemeId>
                label={t('inks')}
                value={theme}
                onChange={setTheme}
                items={printThemes.map(({ id, word }) => [id, word] as const)}
              />
              <Choice
                label={t('dotsPerInch')}
                value={String(dpi)}
                onChange={value => setDpi(Number(value))}
                items={densities.map(each => [String(each), String(each)] as const)}
              />
              <Written label={t('title')} hint={t('titleHint')} value={title} onChange={setTitle} />
              <Written label={t('credit')} hint={t('creditHint')} value={credit} onChange={setCredit} />
              {printed.made ? (
                <p className="muted">{t('printSize', { width: printed.made.figure.width, height: printed.made.figure.height })}</p>
              ) : (
                <p className={printed.problem === null ? 'muted' : 'notice warn'} role="status">
                  {printed.problem ?? t('layingOut')}
                </p>
              )}
              {printed.made?.figure.findings.map(finding => (
                <p key={finding} className="muted">
                  {finding}
                </p>
              ))}
              {printed.made && printed.made.lint.length > 0 && (
                <div className="field">
                  <span className="field-label">{t('beforeSaving')}</span>
                  <ul className="muted">
                    {printed.made.lint.map(sentence => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                </div>
              )}
              <div className="field">
                <span className="field-label">{t('withItsEvidence')}</span>
                <div className="export-evidence">
                  {evidenceFormats.map(format => (
                    <Button
                      key={format.id}
                      className="btn"
                      isDisabled={printed.made === null}
                      onPress={() => printed.made && void keep(format.id, format.blob(printed.made))}
                    >
                      {format.word}
                    </Button>
                  ))}
                </div>
                <p className="muted">{t('evidenceHint')}</p>
              </div>
            </>
          )}
          {use === 'screen' && (
            <>
              <Choice<Background>
                label={t('background')}
                value={background}
                onChange={setBackground}
                items={[
                  ['white', t('white')],
                  ['transparent', t('none')],
                ]}
              />
              <Switch className="switch" isSelected={legend} onChange={setLegend}>
                <span className="switch-track" aria-hidden="true" /> {t('legendOnlyWhatIsUsed')}
              </Switch>
              <Select className="field" selectedKey={String(scale)} onSelectionChange={key => setScale(Number(key))}>
                <Label>{t('scaleOfThe', { scaled })}</Label>
                <Button className="input select-button">
                  <SelectValue /> <Icon name="chevron" />
                </Button>
                <Popover className="menu">
                  <ListBox>
                    {scales.map(each => (
                      <ListBoxItem key={each} id={String(each)} className="menu-item">
                        {t('eachRoundRound2Px', {
                          each,
                          round: Math.round(forScreen.width * each),
                          round2: Math.round(forScreen.height * each),
                        })}
                      </ListBoxItem>
                    ))}
                  </ListBox>
                </Popover>
              </Select>
            </>
          )}
          {exportFormats.map(
            ({ id, note }) =>
              note && (
                <p key={id} className="muted">
                  {note}
                </p>
              ),
          )}
          {loaded.truncated && (
            <p className="notice warn">{t('thePictureIsAPart', { relations: loaded.relations.size, total: loaded.total })}</p>
          )}
          {problem && (
            <p className="notice warn" role="alert">
              {problem}
            </p>
          )}
        </div>
      </div>
      <footer className="dialog-foot">
        <span className="muted">
          {shown}, {part === 'selection' ? t('theSelection') : t('allThatIsShown')}
        </span>
        {exportFormats.map((format, n) => (
          <Button
            key={format.id}
            className={n === exportFormats.length - 1 ? 'btn primary' : 'btn'}
            isDisabled={faces === null || figure === null}
            onPress={() => figure && void keep(format.id, format.blob(figure, use === 'screen' ? scale : dpi / 96))}
          >
            <Icon name="export" /> {format.word}
          </Button>
        ))}
      </footer>
    </>
  )
}

/** As the browser draws millimetres: 96 px to the inch. */
const inPixels = ({ svg, width, height }: { svg: string; width: number; height: number }): Figure => ({
  svg,
  width: (width * perMm * 96) / 72,
  height: (height * perMm * 96) / 72,
})

interface WrittenProps {
  label: string
  hint: string
  value: string
  onChange(value: string): void
}

/** A line of text, taken over when it is left or Enter is pressed: each letter would lay the figure out anew. */
function Written({ label, hint, value, onChange }: WrittenProps) {
  const [text, setText] = useState(value)
  const take = (): void => onChange(text.trim())
  return (
    <TextField className="field" value={text} onChange={setText} onBlur={take} onKeyDown={({ key }) => key === 'Enter' && take()}>
      <Label>{label}</Label>
      <Input className="input" placeholder={hint} />
    </TextField>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  onChange(value: T): void
  items: readonly (readonly [T, string])[]
  isDisabled?: boolean
}

function Choice<T extends string>({ label, value, onChange, items, isDisabled }: ChoiceProps<T>) {
  const choose = (keys: Set<string | number>): void => {
    const [key] = keys
    if (key !== undefined) onChange(key as T)
  }
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <ToggleButtonGroup
        className="seg"
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={choose}
        isDisabled={isDisabled ?? false}
      >
        {items.map(([id, words]) => (
          <ToggleButton key={id} id={id} className="seg-item">
            {words}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}

/** Null until the faces are there. */
function useFontFaces(scene: Scene): string | null {
  const [faces, setFaces] = useState<string | null>(null)
  const letters = useMemo(() => [...scene.entities, ...scene.relations].map(({ label }) => label).join(''), [scene])
  useEffect(() => {
    let gone = false
    // without its own letters the figure is drawn in those of its reader
    fontFaces(letters)
      .catch(() => '')
      .then(css => {
        if (!gone) setFaces(css)
      })
    return () => {
      gone = true
    }
  }, [letters])
  return faces
}

/** An address of the SVG for the time that it is shown. */
function usePreview(svg: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (svg === null) return setUrl(null)
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  return url
}
