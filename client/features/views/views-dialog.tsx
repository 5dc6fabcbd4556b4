import { useRef, useState } from 'react'
import { Button, FileTrigger, Input, Label, TextField } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { openView, viewAddress } from '../../session/start.ts'
import { deleteView, openView as readNamed, saveView, viewNames } from '../../state/named-views.ts'
import { readView, type View } from '../../state/read-view.ts'
import { mailLimit, viewFile, viewOf } from '../../state/saved-view.ts'
import { download, fileName } from '../../ui/download.ts'
import { mayBeFigure, openFigure } from '../import/open-figure.ts'
import { t } from './t.ts'

export function ViewsDialog() {
  const { explorer, announce, show } = useShared()
  const [names, setNames] = useState(() => viewNames(localStorage))
  const [name, setName] = useState('')
  const [answer, setAnswer] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const say = (text: string): void => {
    setAnswer(text)
    announce(text)
  }
  const attempt = async (what: () => Promise<string | null> | string | null): Promise<void> => {
    try {
      const text = await what()
      if (text) say(text)
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
    }
  }
  const open = (view: View | null, title: string): Promise<void> =>
    attempt(async () => {
      if (!view) return t('theViewIsGone', { title })
      const missing = await openView(explorer, view, t('openView', { title }))
      if (!missing) show({ dialog: null, tab: 'explore' })
      return missing ?? t('viewIsOpen', { title })
    })
  const save = (): Promise<void> =>
    attempt(() => {
      const title = name.trim()
      if (title === '') {
        input.current?.focus()
        return t('giveTheViewAName')
      }
      const known = names.includes(title)
      saveView(localStorage, title, viewOf(explorer.get()))
      setNames(viewNames(localStorage))
      setName('')
      return known ? t('viewWasReplaced', { title }) : t('viewIsSavedInThisBrowser', { title })
    })
  return (
    <div className="dialog-body views">
      <form
        className="views-save"
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField className="field" value={name} onChange={setName}>
          <Label>{t('saveWhatIsOnTheCanvas')}</Label>
          <Input ref={input} className="input" maxLength={80} />
        </TextField>
        <Button type="submit" className="btn primary">
          {t('saveView')}
        </Button>
      </form>
      {names.length === 0 ? (
        <p className="muted">{t('noViewIsSavedInThis')}</p>
      ) : (
        <ul className="view-list">
          {names.map(each => (
            <li key={each}>
              <Button
                className="row-button serif"
                onPress={() =>
                  void attempt(async () => {
                    await open(readNamed(localStorage, each), each)
                    return null
                  })
                }
              >
                {each}
              </Button>
              <Button
                className="link"
                aria-label={t('deleteTheView', { each })}
                onPress={() => {
                  deleteView(localStorage, each)
                  setNames(viewNames(localStorage))
                  say(t('viewIsDeleted', { each }))
                }}
              >
                {t('delete')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="state-acts">
        <Button
          className="btn"
          onPress={() =>
            void attempt(async () => {
              const address = await viewAddress(explorer)
              if (!address) return t('thisViewIsTooLargeFor')
              await navigator.clipboard.writeText(address)
              return address.length > mailLimit ? t('theLinkIsCopiedAndIsLong', { letters: address.length }) : t('theLinkIsCopiedItOpens')
            })
          }
        >
          {t('copyLink')}
        </Button>
        <Button
          className="btn"
          onPress={() =>
            download(viewFile(viewOf(explorer.get())), `${fileName(name.trim() || 'view')}.isnad-view.json`, 'application/json')
          }
        >
          {t('saveAsAFile')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.json', '.svg', '.png', '.pdf']}
          onSelect={files => {
            const file = files?.[0]
            if (file && mayBeFigure(file))
              void attempt(async () => {
                const opened = await openFigure(explorer, file)
                if (opened?.whole) show({ dialog: null, tab: 'explore' })
                return opened?.said ?? t('thisFileCarriesNoView')
              })
            else if (file)
              void attempt(async () => {
                await open(readView(await file.text()), file.name)
                return null
              })
          }}
        >
          <Button className="btn">{t('openAFile')}</Button>
        </FileTrigger>
      </div>
      {answer && <p role="status">{answer}</p>}
    </div>
  )
}
