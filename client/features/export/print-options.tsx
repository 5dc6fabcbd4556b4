import { type ReactNode, useState } from 'react'
import { Input, Label, NumberField, Switch } from 'react-aria-components'
import {
  formatOf,
  type NameScriptId,
  nameScripts,
  ownWidths,
  type PrintParts,
  type PrintThemeId,
  printFormats,
  printThemes,
  typeSizes,
  usualFormat,
} from '../../figure/index.ts'
import { Segments } from '../../ui/segments.tsx'
import { CoverOptions } from './cover-options.tsx'
import type { PrintSettings } from './print-settings.ts'
import { t } from './t.ts'
import type { usePrinted } from './use-printed.ts'
import { Written } from './written.tsx'

const densities = [150, 300, 600]

interface Props {
  settings: PrintSettings
  onSettings(settings: PrintSettings): void
  printed: ReturnType<typeof usePrinted>
}

export function PrintOptions({ settings, onSettings, printed }: Props) {
  const { format, theme, dpi, names, wordless, parts, typeFrom } = settings
  const figure = printed.made?.figure
  // while the next is laid out, the words of the last stay in their field
  const [computed, setComputed] = useState('')
  const now = settings.alt === '' ? figure?.alt : undefined
  if (now !== undefined && now !== computed) setComputed(now)
  const put = (change: Partial<PrintSettings>): void => onSettings({ ...settings, ...change })
  return (
    <>
      <Segments
        field="labelled"
        className="seg seg-wrap"
        label={t('width')}
        value={format.id}
        onChange={id => put({ format: formatOf(id) ?? usualFormat, typeFrom: null })}
        items={printFormats.map(({ id, word }) => [id, word] as const)}
      />
      <div className="export-numbers">
        <Figures
          label={t('ownWidth')}
          value={format.width}
          {...ownWidths}
          onChange={width => width !== format.width && put({ format: formatOf(String(width)) ?? format, typeFrom: null })}
        />
        <Figures label={t('typeFrom')} value={typeFrom ?? format.typeFrom} {...typeSizes} onChange={typeFrom => put({ typeFrom })} />
      </div>
      <p className="muted" role="status">
        {figure ? t('printSize', { width: figure.width, height: figure.height }) : (printed.problem ?? layingOutWords(printed.progress))}
      </p>
      <Segments<PrintThemeId>
        field="labelled"
        label={t('inks')}
        value={theme}
        onChange={theme => put({ theme })}
        items={printThemes.map(({ id, word }) => [id, word] as const)}
      />
      <Segments<NameScriptId>
        field="labelled"
        label={t('names')}
        value={names}
        onChange={names => put({ names })}
        items={nameScripts.map(({ id, word }) => [id, word] as const)}
      />
      <Segments<'words' | 'numbers'>
        field="labelled"
        className="seg seg-wrap"
        label={t('onLines')}
        value={wordless ? 'numbers' : 'words'}
        onChange={on => put({ wordless: on === 'numbers' })}
        items={[
          ['words', t('numbersAndWords')],
          ['numbers', t('numbersOnly')],
        ]}
      />
      <Segments
        field="labelled"
        label={t('dotsPerInch')}
        value={String(dpi)}
        onChange={value => put({ dpi: Number(value) })}
        items={densities.map(each => [String(each), String(each)] as const)}
      />
      <Written label={t('title')} hint={t('titleHint')} value={settings.title} onChange={title => put({ title })} />
      <Written label={t('caption')} hint={t('captionHint')} value={settings.caption} onChange={caption => put({ caption })} isLong />
      <Written label={t('credit')} hint={t('creditHint')} value={settings.credit} onChange={credit => put({ credit })} />
      <Written
        label={t('alt')}
        hint={t('altHint')}
        value={settings.alt || computed}
        onChange={alt => put({ alt: alt === computed ? '' : alt })}
        isLong
      />
      <p className="muted">{settings.alt === '' ? t('altComputed') : t('altWritten')}</p>
      <div className="export-switches">
        {(['key', 'notes', 'lineless'] as const).map(part => (
          <Part key={part} isOn={parts[part]} onChange={on => put({ parts: { ...parts, [part]: on } satisfies PrintParts })}>
            {t(part === 'key' ? 'partKey' : part === 'notes' ? 'partNotes' : 'partLineless')}
          </Part>
        ))}
      </div>
      <CoverOptions cover={settings.cover} onCover={cover => put({ cover })} coverable={printed.coverable} />
    </>
  )
}

/** Most figures have their places at the first attempt. */
const layingOutWords = (progress: ReturnType<typeof usePrinted>['progress']): string =>
  progress !== null && progress.attempt > 1 ? t('layingOutAttempt', progress) : t('layingOut')

function Part({ isOn, onChange, children }: { isOn: boolean; onChange(on: boolean): void; children: ReactNode }) {
  return (
    <Switch className="switch" isSelected={isOn} onChange={onChange}>
      <span className="switch-track" aria-hidden="true" /> {children}
    </Switch>
  )
}

interface FiguresProps {
  label: string
  value: number
  least: number
  most: number
  onChange(value: number): void
}

/** Taken over when it is left or Enter is pressed. */
function Figures({ label, value, least, most, onChange }: FiguresProps) {
  return (
    <NumberField
      className="field"
      value={value}
      minValue={least}
      maxValue={most}
      formatOptions={{ maximumFractionDigits: 1, useGrouping: false }}
      onChange={next => Number.isFinite(next) && onChange(next)}
    >
      <Label>{label}</Label>
      <Input className="input" aria-roledescription={t('number')} />
    </NumberField>
  )
}
