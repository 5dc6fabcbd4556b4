import { Button, Header, ListBox, ListBoxItem, ListBoxSection, Popover, Select, SelectValue } from 'react-aria-components'
import type { ColumnPart, Mapping } from '../../../server/contract/import/mapping.ts'
import { Icon } from '../../ui/icon.tsx'
import { noteWords } from '../../words/told-notes.ts'
import { partOf, withPart } from './mapping-changes.ts'
import { parts, partsOfNext, partWords } from './part-words.ts'
import { t } from './t.ts'
import type { Importing } from './use-import.ts'

/** A guess has a dashed line, a choice a full one; the reason stands below. */
export function PartPicker({ importing, mapping, column }: { importing: Importing; mapping: Mapping; column: string }) {
  const { part, tie } = partOf(mapping, column)
  const guessed = importing.guessed ? partOf(importing.guessed, column) : null
  const asGuessed = guessed?.part === part && guessed.tie === tie
  const reason = importing.reading.data?.guesses.find(guess => guess.column === column)?.told
  return (
    <>
      <Select
        className="import-part"
        aria-label={column}
        selectedKey={`${part} ${tie}`}
        onSelectionChange={key => {
          const [chosen, of] = String(key).split(' ')
          importing.setMapping(withPart(mapping, column, chosen as ColumnPart, Number(of)))
        }}
      >
        <Button className="import-part-button" data-guess={asGuessed || undefined}>
          <SelectValue>{saidOf(part, tie)}</SelectValue>
          <Icon name="chevron" size={12} />
        </Button>
        <Popover className="menu write-popover">
          <ListBox className="write-list">
            {parts.map(each => (
              <ListBoxItem key={each} className="write-item" id={`${each} 1`} textValue={partWords[each] ?? each}>
                {partWords[each]}
              </ListBoxItem>
            ))}
            <ListBoxSection>
              <Header className="import-section">{t('andTheNextTieOfTheRow')}</Header>
              {partsOfNext.map(each => (
                <ListBoxItem key={each} className="write-item" id={`${each} 2`} textValue={saidOf(each, 2)}>
                  {saidOf(each, 2)}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          </ListBox>
        </Popover>
      </Select>
      <span className="import-reason">
        {asGuessed
          ? reason === undefined
            ? part === 'stays' && t('nothingWasGuessed')
            : t('guessedReason', { reason: noteWords(reason) })
          : t('youChose', { guessed: guessed ? saidOf(guessed.part, guessed.tie) : '' })}
      </span>
    </>
  )
}

const saidOf = (part: ColumnPart, tie: number): string =>
  tie === 1 ? (partWords[part] ?? part) : t('inTheNextTie', { part: partWords[part] ?? part })
