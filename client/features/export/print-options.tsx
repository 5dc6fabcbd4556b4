import { Button } from 'react-aria-components'
import { dataFormats } from '../../figure/data/index.ts'
import { type PrintFormat, type PrintThemeId, printFormats, printThemes } from '../../figure/index.ts'
import { Segments } from '../../ui/segments.tsx'
import { CoverOptions } from './cover-options.tsx'
import { evidenceFormats } from './formats/evidence.ts'
import { t } from './t.ts'
import { noCover, type PrintChoices, type usePrinted } from './use-printed.ts'
import { Written } from './written.tsx'

const densities = [150, 300, 600]
const column = printFormats.find(({ id }) => id === '170') as PrintFormat

export interface PrintSettings extends PrintChoices {
  dpi: number
}
export const firstPrintSettings: PrintSettings = { format: column, theme: 'colour', dpi: 300, title: '', credit: '', cover: noCover }

interface Props {
  settings: PrintSettings
  onSettings(settings: PrintSettings): void
  printed: ReturnType<typeof usePrinted>
  onKeep(ending: string, made: Blob | Promise<Blob>): void
}

export function PrintOptions({ settings, onSettings, printed, onKeep }: Props) {
  const { format, theme, dpi, title, credit, cover } = settings
  return (
    <>
      <Segments
        field="labelled"
        label={t('width')}
        value={format.id}
        onChange={id => onSettings({ ...settings, format: printFormats.find(each => each.id === id) ?? column })}
        items={printFormats.map(({ id, word }) => [id, word] as const)}
      />
      <Segments<PrintThemeId>
        field="labelled"
        label={t('inks')}
        value={theme}
        onChange={theme => onSettings({ ...settings, theme })}
        items={printThemes.map(({ id, word }) => [id, word] as const)}
      />
      <Segments
        field="labelled"
        label={t('dotsPerInch')}
        value={String(dpi)}
        onChange={value => onSettings({ ...settings, dpi: Number(value) })}
        items={densities.map(each => [String(each), String(each)] as const)}
      />
      <Written label={t('title')} hint={t('titleHint')} value={title} onChange={title => onSettings({ ...settings, title })} />
      <Written label={t('credit')} hint={t('creditHint')} value={credit} onChange={credit => onSettings({ ...settings, credit })} />
      <CoverOptions cover={cover} onCover={cover => onSettings({ ...settings, cover })} coverable={printed.coverable} />
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
              onPress={() => printed.made && onKeep(format.id, format.blob(printed.made))}
            >
              {format.word}
            </Button>
          ))}
        </div>
        <p className="muted">{t('evidenceHint')}</p>
      </div>
      <div className="field">
        <span className="field-label">{t('forOtherPrograms')}</span>
        <div className="export-evidence">
          {dataFormats.map(({ id, word, type, write }) => (
            <Button
              key={id}
              className="btn"
              isDisabled={printed.made === null}
              onPress={() => printed.made && onKeep(id, new Blob([write(printed.made.material) as BlobPart], { type }))}
            >
              {word}
            </Button>
          ))}
        </div>
        <p className="muted">{t('dataHint')}</p>
      </div>
    </>
  )
}
