import { useState } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Cover, Coverable } from '../../figure/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { Segments } from '../../ui/segments.tsx'
import { t } from './t.ts'
import { Written } from './written.tsx'

interface Props {
  cover: Cover
  onCover(cover: Cover): void
  coverable: readonly Coverable[]
}

type How = 'letter' | 'out'

export function CoverOptions({ cover, onCover, coverable }: Props) {
  const [typed, setTyped] = useState('')
  const [changed, setChanged] = useState(false)
  const { letters, leftOut, sources, words } = cover
  const chosen = [...letters, ...leftOut, ...sources]
  const nameOf = (id: string): string => coverable.find(each => each.id === id)?.name ?? id
  const without = (id: string): Cover => ({
    ...cover,
    letters: letters.filter(each => each !== id),
    leftOut: leftOut.filter(each => each !== id),
    sources: sources.filter(each => each !== id),
  })
  const put = (id: string, how: How): void => {
    const rest = without(id)
    onCover(how === 'letter' ? { ...rest, letters: [...rest.letters, id] } : { ...rest, leftOut: [...rest.leftOut, id] })
  }
  const change = (next: Cover): void => {
    setChanged(true)
    onCover(next)
  }
  const add = (key: string | number | null): void => {
    const found = coverable.find(({ id }) => id === key)
    if (!found) return
    setTyped('')
    change(found.isSource ? { ...cover, sources: [...sources, found.id] } : { ...cover, letters: [...letters, found.id] })
  }
  return (
    <fieldset className="field cover-options">
      <legend className="field-label">{t('safeCopy')}</legend>
      {chosen.map(id => (
        <div key={id} className="cover-row">
          <span className="cover-name">
            <bdi>{nameOf(id)}</bdi>
          </span>
          {sources.includes(id) ? (
            <span className="muted">{t('leftOut')}</span>
          ) : (
            <Segments<How>
              field="hidden"
              label={t('coverThis', { name: nameOf(id) })}
              value={letters.includes(id) ? 'letter' : 'out'}
              onChange={how => put(id, how)}
              items={[
                ['letter', t('byALetter')],
                ['out', t('leftOut')],
              ]}
            />
          )}
          <Button className="icon-btn" aria-label={t('noLongerCovered', { name: nameOf(id) })} onPress={() => change(without(id))}>
            <Icon name="close" />
          </Button>
        </div>
      ))}
      {/* another one after each choice: a menu whose choice is never kept would stay open */}
      <ComboBox
        key={chosen.join()}
        autoFocus={changed}
        aria-label={t('coverAnother')}
        className="field"
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        onSelectionChange={add}
        allowsEmptyCollection
        defaultItems={coverable.filter(({ id }) => !chosen.includes(id))}
      >
        <Input className="input" placeholder={t('findToCover')} />
        <Popover className="menu">
          <ListBox<Coverable> renderEmptyState={() => <div className="menu-item muted">{t('noneFound')}</div>}>
            {({ id, name }) => (
              <ListBoxItem id={id} textValue={name} className="menu-item">
                <bdi>{name}</bdi>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {chosen.length + words.length > 0 && (
        <>
          <Written
            label={t('furtherWords')}
            hint={t('furtherWordsHint')}
            value={words.join(', ')}
            onChange={written =>
              onCover({
                ...cover,
                words: written
                  .split(',')
                  .map(word => word.trim())
                  .filter(Boolean),
              })
            }
          />
          <p className="muted">{t('safeCopyHint')}</p>
        </>
      )}
    </fieldset>
  )
}
