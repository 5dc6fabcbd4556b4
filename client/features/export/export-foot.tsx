import { useState } from 'react'
import { Button, Switch } from 'react-aria-components'
import { dataFormats } from '../../figure/data/index.ts'
import { type Figure, toPng } from '../../figure/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { Segments } from '../../ui/segments.tsx'
import { evidenceFormats, markdownOf } from './formats/evidence.ts'
import { exportFormats } from './formats/index.ts'
import { t } from './t.ts'
import { useKeys } from './use-keys.ts'
import type { Printed } from './use-printed.ts'

export type Saved = (ending: string, blob: Blob | Promise<Blob>) => Promise<void>

interface Props {
  words: string
  /** Null while it is made. */
  figure: Figure | null
  scale: number
  /** Null: made for the screen, or while it is made. */
  made: Printed | null
  /** Null: a comparison, which no view can be. */
  carries: boolean | null
  onCarries(carries: boolean): void
  problem: string | null
  onSave: Saved
}

type As = 'image' | 'text' | 'data'
const hints = { image: 'carriesHint', text: 'evidenceHint', data: 'dataHint' } as const

/** The same in each form in which it leaves. */
export function ExportFoot({ words, figure, scale, made, carries, onCarries, problem, onSave }: Props) {
  const [as, setAs] = useState<As>('image')
  const [copied, setCopied] = useState<string | null>(null)
  const shown = made ? as : 'image'
  const copy = async (what: string, write: () => Promise<void>): Promise<void> =>
    setCopied(
      await write().then(
        () => what,
        () => t('notCopied'),
      ),
    )
  const buttons =
    shown === 'image'
      ? exportFormats.map(({ id, word, blob }) => ({ id, word, act: () => figure && onSave(id, blob(figure, scale)) }))
      : shown === 'text'
        ? evidenceFormats.map(({ id, word, blob }) => ({ id, word, act: () => made && onSave(id, blob(made)) }))
        : dataFormats.map(({ id, word, type, write }) => ({
            id,
            word,
            act: () => made && onSave(id, new Blob([write(made.material) as BlobPart], { type })),
          }))
  const usual = shown === 'image' ? buttons.at(-1) : undefined
  useKeys(event => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
    event.preventDefault()
    event.stopPropagation()
    if (figure) void usual?.act()
  })
  return (
    <footer className="dialog-foot export-foot">
      <div className="export-foot-row">
        <Segments<As>
          label={t('saveAs')}
          value={shown}
          onChange={setAs}
          items={[
            ['image', t('asImage')],
            ['text', t('asText')],
            ['data', t('asData')],
          ]}
          isDisabled={made === null}
        />
        <span className="muted">{words}</span>
        <Switch className="switch" isSelected={carries === true} onChange={onCarries} isDisabled={carries === null}>
          <span className="switch-track" aria-hidden="true" /> {t('carriesItsView')}
        </Switch>
      </div>
      <p className="muted">{t(carries === null && shown === 'image' ? 'comparisonCarriesNothing' : hints[shown])}</p>
      {problem && (
        <p className="notice warn" role="alert">
          {problem}
        </p>
      )}
      <div className="export-buttons">
        <span className="muted" role="status">
          {copied}
        </span>
        {shown === 'image' && (
          <>
            {figure && (
              <Button
                className="btn"
                onPress={() =>
                  void copy(t('imageCopied'), async () => {
                    const png = toPng(figure.svg, figure.width, figure.height, scale)
                    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
                  })
                }
              >
                <Icon name="copy" /> {t('copyImage')}
              </Button>
            )}
            {made && (
              <Button className="btn" onPress={() => void copy(t('altCopied'), () => navigator.clipboard.writeText(made.figure.alt))}>
                <Icon name="copy" /> {t('copyAlt')}
              </Button>
            )}
          </>
        )}
        {shown === 'text' && made && (
          <Button
            className="btn"
            onPress={() => void copy(t('textCopied'), async () => navigator.clipboard.writeText(await markdownOf(made)))}
          >
            <Icon name="copy" /> {t('copyText')}
          </Button>
        )}
        {buttons.map(({ id, word, act }) => (
          <Button
            key={id}
            className={id === usual?.id ? 'btn primary' : 'btn'}
            aria-keyshortcuts={id === usual?.id ? 'Control+Enter' : undefined}
            isDisabled={figure === null}
            onPress={() => void act()}
          >
            {shown === 'image' && <Icon name="export" />} {word}
          </Button>
        ))}
      </div>
    </footer>
  )
}
