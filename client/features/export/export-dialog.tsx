import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { drawFigure, type Figure, type Finding, perMm } from '../../figure/index.ts'
import { useShared } from '../../session/context.tsx'
import type { Scene } from '../../state/state.ts'
import { download, fileName } from '../../ui/download.ts'
import { Segments } from '../../ui/segments.tsx'
import { canvasMeasure } from '../list/measure.ts'
import { ExportFoot, type Saved } from './export-foot.tsx'
import { exportNotes, fatesNote } from './export-notes.ts'
import { Findings } from './findings.tsx'
import { fixed } from './fixed.ts'
import { type PartId, parts } from './parts.ts'
import { Preview } from './preview.tsx'
import { PrintOptions } from './print-options.tsx'
import { coversNobody, firstPrintSettings, type PrintSettings } from './print-settings.ts'
import { firstScreenSettings, ScreenOptions } from './screen-options.tsx'
import { t } from './t.ts'
import { useFigureWords } from './use-figure-words.ts'
import { useFontFaces } from './use-font-faces.ts'
import { useKeys } from './use-keys.ts'
import { useLensNotes } from './use-lens-notes.ts'
import { usePreview } from './use-preview.ts'
import { mostRelations, printedCounts, printedRelations, usePrinted } from './use-printed.ts'

type Use = 'print' | 'screen'
const nothing: Scene = { entities: [], relations: [], denials: [] }

export function ExportDialog() {
  const { explorer: own, view: canvas, onShow, announce } = useShared()
  const [{ explorer, view, notes }] = useState(() => onShow.current ?? { explorer: own, view: canvas, notes: [] })
  const state = useSyncExternalStore(explorer.subscribe, explorer.get)
  const { picture } = state
  const { loaded } = picture
  const lensNotes = useLensNotes()
  const [asked, setPart] = useState<PartId>('all')
  // what was selected may be hidden
  const possible = useMemo(
    () =>
      parts.filter(({ ids }) => {
        const some = ids(state)
        return some === undefined || (some !== null && (view.current?.scene(some).entities.length ?? 0) > 0)
      }),
    [state, view],
  )
  const part = possible.find(({ id }) => id === asked) ?? parts[0]
  const scene = useMemo<Scene>(() => view.current?.scene(part.ids(state) ?? undefined) ?? nothing, [view, part, state])
  const [use, setUse] = useState<Use>(() => {
    const count = scene.relations.flatMap(({ bundle }) => bundle).length
    // what fell, and two lenses, are drawn for the screen only
    const isPlain = scene.relations.every(({ fate }) => fate === null)
    return isPlain && count > 0 && count <= mostRelations ? 'print' : 'screen'
  })
  const [settings, setSettings] = useState(firstPrintSettings)
  const [before, setBefore] = useState<PrintSettings | null>(null)
  const [marked, setMarked] = useState<Finding | null>(null)
  const [screenSettings, setScreenSettings] = useState(firstScreenSettings)
  const { background, legend } = screenSettings
  const [carries, setCarries] = useState(true)
  const [problem, setProblem] = useState<string | null>(null)
  const faces = useFontFaces(scene)
  const figureWords = useFigureWords(scene, loaded)
  const lensed = notes.length > 0 ? notes : lensNotes
  const under = useMemo(() => [...exportNotes(scene, picture), ...lensed], [scene, picture, lensed])
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
  const { leftOut, added } = settings
  const fatesLeft = useMemo(() => fatesNote(scene, figureWords.fate), [scene, figureWords])
  // what counts the figure's own is in its foot
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the settings only these two change it
  const printNotes = useMemo(() => {
    const relations = printedRelations(scene, picture, settings).map(relation => ({ bundle: [relation] }))
    const [, ...left] = exportNotes({ entities: scene.entities, relations }, picture)
    return [...left, ...(fatesLeft ? [fatesLeft] : []), ...lensed]
  }, [scene, picture, leftOut, added, lensed, fatesLeft])
  const printed = usePrinted(use === 'print', scene, picture, settings, printNotes, carry)
  const { made } = printed
  const figure = use === 'screen' ? forScreen : made && inPixels(made.figure)
  const preview = usePreview(figure?.svg ?? null)
  const previewElement = useRef<HTMLElement>(null)
  const findings = useMemo<readonly Finding[]>(() => {
    const lack: Finding[] = fatesLeft ? [{ id: 'fates', sort: 'look', title: fatesLeft, numbers: [] }] : []
    return made ? [...lack, ...made.findings] : []
  }, [made, fatesLeft])
  const markedNow = findings.find(({ id }) => id === marked?.id) ?? null

  const keep: Saved = async (ending, blob) => {
    setProblem(null)
    try {
      // never the name of the file that says who it is
      const covered = use === 'print' && !coversNobody(settings.cover)
      const name = `${fileName(`${part.id === 'all' ? 'graph' : part.id}${covered ? ' covered' : ''}`)}.${ending}`
      download(await blob, name)
      announce(t('isSaved', { name }))
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  const put = (next: PrintSettings): void => {
    setBefore(null)
    setSettings(next)
  }
  const mark = (finding: Finding): void => {
    setMarked(finding)
    previewElement.current?.focus()
    announce(finding.title)
  }
  const fix = (finding: Finding): void => {
    setBefore(settings)
    setSettings(fixed(settings, finding))
  }
  useEffect(() => {
    // it may have been about lines that are others now
    if (made === null) setMarked(null)
  }, [made])
  useKeys(({ key, target }) => {
    if (!['[', ']'].includes(key) || (target instanceof HTMLElement && target.matches('input, textarea'))) return
    const steps = findings.filter(({ numbers }) => numbers.length > 0)
    const at = steps.findIndex(({ id }) => id === markedNow?.id)
    const step = key === ']' ? at + 1 : Math.max(at, 0) - 1
    const next = steps.at(step % Math.max(1, steps.length))
    if (next) mark(next)
  })
  const counts =
    use === 'print' ? printedCounts(scene, picture, settings) : { entities: scene.entities.length, relations: scene.relations.length }
  const shown = t('entitiesRelations', counts)
  return (
    <>
      <div className="export" data-use={use}>
        <Preview
          ref={previewElement}
          url={preview}
          shown={shown}
          background={use === 'screen' ? background : 'white'}
          width={figure?.width ?? 1}
          height={figure?.height ?? 1}
          printed={use === 'print' && made ? { figure: made.figure, marked: markedNow?.numbers ?? [] } : null}
        />
        <div className="export-options">
          <Segments<Use>
            field="labelled"
            className="seg seg-wrap"
            label={t('madeFor')}
            value={use}
            onChange={setUse}
            items={[
              ['print', t('print')],
              ['screen', t('screen')],
            ]}
          />
          {possible.length === 1 ? (
            <p className="muted">{t('nothingOnTheCanvasIsSelected')}</p>
          ) : (
            <Segments<PartId>
              field="labelled"
              className="seg seg-wrap"
              label={t('show')}
              value={part.id}
              onChange={setPart}
              items={possible.map(({ id, word }) => [id, word] as const)}
            />
          )}
          {use === 'print' ? (
            <PrintOptions settings={settings} onSettings={put} printed={printed} />
          ) : (
            <ScreenOptions settings={screenSettings} onSettings={setScreenSettings} figure={forScreen} />
          )}
          {loaded.truncated && (
            <p className="notice warn">{t('thePictureIsAPart', { relations: loaded.relations.size, total: loaded.total })}</p>
          )}
        </div>
        {use === 'print' && (
          <Findings
            isKnown={made !== null}
            findings={findings}
            marked={markedNow?.id ?? null}
            onMark={mark}
            onFix={fix}
            onUndo={before && (() => put(before))}
            onSave={() => void keep('txt', new Blob([`${findings.map(({ title }) => title).join('\n')}\n`], { type: 'text/plain' }))}
          />
        )}
      </div>
      <ExportFoot
        words={`${shown}, ${part.word.toLowerCase()}`}
        figure={faces === null ? null : figure}
        scale={use === 'screen' ? screenSettings.scale : settings.dpi / 96}
        made={use === 'print' ? made : null}
        carries={isOne ? carries : null}
        onCarries={setCarries}
        problem={problem ?? (use === 'print' ? printed.problem : null)}
        onSave={keep}
      />
    </>
  )
}

const inPixels = ({ svg, width, height }: { svg: string; width: number; height: number }): Figure => ({
  svg,
  width: (width * perMm * 96) / 72,
  height: (height * perMm * 96) / 72,
})
