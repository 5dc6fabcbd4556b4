import { type ReactNode, useRef } from 'react'
import { Button, Link } from 'react-aria-components'
import { dropped, importFile } from '../../actions/import.ts'
import { useActs } from '../../actions/use-acts.ts'
import { useHealth, useShared, useWords } from '../../session/context.tsx'
import { Chain, Network, Sheet } from './door-pictures.tsx'
import { t } from './t.ts'

const letter = { file: 'I', source: 'S', example: 'E' }

/** A key opens each door while the focus is here. */
export function EmptyWorkspace() {
  const { show } = useShared()
  const { act } = useActs()
  const health = useHealth()
  const place = useWords().schema?.place
  const input = useRef<HTMLInputElement>(null)
  const example = useRef<HTMLAnchorElement>(null)
  const addSource = (): void => show({ dialog: 'write', task: { write: 'source' } })
  const keys: Readonly<Record<string, () => void>> = {
    [letter.file]: () => input.current?.click(),
    [letter.source]: addSource,
    [letter.example]: () => example.current?.click(),
  }
  return (
    <section
      className="doors"
      aria-label={t('threeWaysToBegin')}
      data-region="Three ways to begin"
      onKeyDown={event => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        keys[event.key.toUpperCase()]?.()
      }}
    >
      <header>
        <h2 className="doors-title">{t('nothingHasBeenSaidHereYet')}</h2>
        <p className="doors-lead">
          {t('everythingDrawnWillRestOnAClaim', { name: place?.name ?? '', claims: health.report?.counts.claims ?? 0 })}
        </p>
      </header>
      <div className="doors-row">
        <Door picture={<Sheet />} title={t('dropASpreadsheet')} words={t('eachRowBecomesAClaim')} note={t('whatFilesAreRead')}>
          <Button autoFocus className="btn primary" onPress={() => input.current?.click()}>
            {t('chooseAFile')} <span className="keys">{letter.file}</span>
          </Button>
          <Button className="btn" onPress={() => act(importFile)}>
            {t('pasteCells')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            onChange={event => {
              const files = [...(event.target.files ?? [])]
              if (files.length > 0) show({ tab: 'sources', importing: dropped(files) })
            }}
          />
        </Door>
        <Door
          picture={<Chain />}
          title={t('addASourceAndReadIt')}
          words={t('giveItsTitleAndPasteItsText')}
          note={t('aPublisherIsMadeAsYouWrite')}
        >
          <Button className="btn" onPress={addSource}>
            {t('addASource')} <span className="keys">{letter.source}</span>
          </Button>
        </Door>
        <Door
          picture={<Network />}
          title={t('lookAtTheExample')}
          words={t('oneArticleOnLeakedRecordings')}
          note={t('nothingOfItIsWrittenHere')}
        >
          <Link ref={example} className="btn" href="example/" target="_blank" rel="noopener">
            {t('openTheExample')} <span className="keys">{letter.example}</span>
          </Link>
        </Door>
      </div>
      <p className="doors-foot">
        {t('fromATerminal')} <code className="mono">{t('npmRunImportFile', { option: place?.option ? ` ${place.option}` : '' })}</code>
      </p>
    </section>
  )
}

interface DoorProps {
  picture: ReactNode
  title: string
  words: string
  note: string
  children: ReactNode
}

const Door = ({ picture, title, words, note, children }: DoorProps) => (
  <section className="door" aria-label={title}>
    {picture}
    <h3>{title}</h3>
    <p>{words}</p>
    <div className="state-acts">{children}</div>
    <p className="door-note">{note}</p>
  </section>
)
