import { useMemo, useState, useSyncExternalStore } from 'react'
import { Button, Switch } from 'react-aria-components'
import { drawFigure, type Figure, perMm } from '../../figure/index.ts'
import { useShared } from '../../session/context.tsx'
import type { Scene } from '../../state/state.ts'
import { download, fileName } from '../../ui/download.ts'
import { Icon } from '../../ui/icon.tsx'
import { Segments } from '../../ui/segments.tsx'
import { canvasMeasure } from '../list/measure.ts'
import { exportNotes } from './export-notes.ts'
import { exportFormats } from './formats/index.ts'
import { firstPrintSettings, PrintOptions } from './print-options.tsx'
import { firstScreenSettings, ScreenOptions } from './screen-options.tsx'
import { t } from './t.ts'
import { useFigureWords } from './use-figure-words.ts'
import { useFontFaces } from './use-font-faces.ts'
import { useLensNotes } from './use-lens-notes.ts'
import { usePreview } from './use-preview.ts'
import { usePrinted } from './use-printed.ts'

type Part = 'all' | 'selection'
type Use = 'screen' | 'print'

export function ExportDialog() {
  const { explorer: own, view: canvas, onShow, announce } = useShared()
  const [{ explorer, view, notes }] = useState(() => onShow.current ?? { explorer: own, view: canvas, notes: [] })
  const { picture, selection } = useSyncExternalStore(explorer.subscribe, explorer.get)
  const { loaded } = picture
  const lensNotes = useLensNotes()
  const chosen = useMemo(() => [...selection.entities, ...selection.relations], [selection])
  const [asked, setPart] = useState<Part>('all')
  // what was selected may be hidden
  const isEmpty = useMemo(() => chosen.length === 0 || view.current?.scene(chosen).entities.length === 0, [view, chosen])
  const part = isEmpty ? 'all' : asked
  const [use, setUse] = useState<Use>('screen')
  const [printSettings, setPrintSettings] = useState(firstPrintSettings)
  const [screenSettings, setScreenSettings] = useState(firstScreenSettings)
  const { background, legend } = screenSettings
  const [carries, setCarries] = useState(true)
  const [problem, setProblem] = useState<string | null>(null)
  const scene = useMemo<Scene>(
    () => view.current?.scene(part === 'selection' ? chosen : undefined) ?? { entities: [], relations: [], denials: [] },
    [view, part, chosen],
  )
  const faces = useFontFaces(scene)
  const figureWords = useFigureWords(scene, loaded)
  const under = useMemo(
    () => [...exportNotes(scene, picture), ...(notes.length > 0 ? notes : lensNotes)],
    [scene, picture, notes, lensNotes],
  )
  // a comparison is of two lenses, and a view has one
  const isOne = explorer === own
  const carry = useMemo(() => (carries && isOne ? picture : null), [carries, isOne, picture])
  const forScreen = useMemo<Figure>(
    () =>
      drawFigure(scene, {
        background,
        legend,
        words: figureWords,
        title: null,
        notes: under,
        carry,
        fontFaces: faces ?? '',
        measure: canvasMeasure,
      }),
    [scene, background, legend, under, faces, figureWords, carry],
  )
  // what counts the figure's own is in its foot
  const printNotes = useMemo(() => under.slice(1), [under])
  const printed = usePrinted(use === 'print', scene, picture, printSettings, printNotes, carry)
  const figure = use === 'screen' ? forScreen : printed.made && inPixels(printed.made.figure)
  const preview = usePreview(figure?.svg ?? null)

  const keep = async (ending: string, made: Blob | Promise<Blob>): Promise<void> => {
    setProblem(null)
    try {
      // never the name of the file that says who it is
      const { letters, leftOut, sources } = printSettings.cover
      const covered = use === 'print' && letters.length + leftOut.length + sources.length > 0
      const name = `${fileName(`${part === 'all' ? 'graph' : 'selection'}${covered ? ' covered' : ''}`)}.${ending}`
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
          <Segments<Use>
            field="labelled"
            label={t('madeFor')}
            value={use}
            onChange={setUse}
            items={[
              ['screen', t('screen')],
              ['print', t('print')],
            ]}
          />
          <Segments<Part>
            field="labelled"
            label={t('show')}
            value={part}
            onChange={setPart}
            items={[
              ['all', t('allShown')],
              ['selection', t('selection')],
            ]}
            isDisabled={isEmpty}
          />
          {isEmpty && <p className="muted">{t('nothingOnTheCanvasIsSelected')}</p>}
          {use === 'print' && (
            <PrintOptions
              settings={printSettings}
              onSettings={setPrintSettings}
              printed={printed}
              onKeep={(ending, made) => void keep(ending, made)}
            />
          )}
          {use === 'screen' && <ScreenOptions settings={screenSettings} onSettings={setScreenSettings} figure={forScreen} />}
          <Switch className="switch" isSelected={carries && isOne} onChange={setCarries} isDisabled={!isOne}>
            <span className="switch-track" aria-hidden="true" /> {t('carriesItsView')}
          </Switch>
          <p className="muted">{isOne ? t('carriesHint') : t('comparisonCarriesNothing')}</p>
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
            onPress={() =>
              figure && void keep(format.id, format.blob(figure, use === 'screen' ? screenSettings.scale : printSettings.dpi / 96))
            }
          >
            <Icon name="export" /> {format.word}
          </Button>
        ))}
      </footer>
    </>
  )
}

const inPixels = ({ svg, width, height }: { svg: string; width: number; height: number }): Figure => ({
  svg,
  width: (width * perMm * 96) / 72,
  height: (height * perMm * 96) / 72,
})
