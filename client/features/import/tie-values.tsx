import { Button, Header, ListBox, ListBoxItem, ListBoxSection, Popover, Select, SelectValue } from 'react-aria-components'
import type { Mapping } from '../../../server/contract/import/mapping.ts'
import type { ImportReport } from '../../../server/contract/import/report.ts'
import { useWords } from '../../session/context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { number } from '../../words/text.ts'
import { noteWords } from '../../words/told-notes.ts'
import { freshPredicate, withNewPredicate, withNotSo, withValue } from './mapping-changes.ts'
import { NewTie } from './new-tie.tsx'
import { NotSo } from './not-so.tsx'
import { t } from './t.ts'
import { type Importing, most } from './use-import.ts'

interface Props {
  importing: Importing
  mapping: Mapping
  report: ImportReport
}
type Value = ImportReport['values'][number]

export function TieValues({ importing, mapping, report }: Props) {
  const { values } = report
  return (
    <section className="import-values" aria-label={t('whatTheWordsMean')}>
      <h3>
        {t('whatTheWordsMean')} <span className="muted">{t('eachDecidedOnce', { values: values.length, cut: values.length >= most })}</span>
      </h3>
      <ul>
        {values.map(value => (
          <li key={`${value.tie} ${value.value}`} className="import-value">
            <bdi className="import-word">{value.value === '' ? t('noValue') : `“${value.value}”`}</bdi>
            <span className="num">{number(value.count)}</span>
            <span className="import-arrow" aria-hidden="true">
              →
            </span>
            <Meaning importing={importing} mapping={mapping} report={report} value={value} />
            <NewTie
              value={value.value}
              made={report.made.find(({ id }) => id === value.predicate) ?? null}
              onChange={predicate => importing.setMapping(withNewPredicate(mapping, value.value, predicate, value.negative))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Meaning({ importing, mapping, report, value }: Props & { value: Value }) {
  const { schema } = useWords()
  const known = schema?.predicates ?? []
  const decided = mapping.values.some(each => each.value.trim().toLowerCase() === value.value.trim().toLowerCase())
  const chosen =
    value.as === 'aside'
      ? '-'
      : value.as === 'new'
        ? '+'
        : value.predicate === null
          ? ''
          : `${value.predicate}${value.reversed ? ' <' : ''}`
  const taken = (id: string): boolean => known.some(each => each.id === id)
  const choose = (key: string): void => {
    const [id = '', reversed] = key.split(' ')
    if (id === '-') importing.setMapping(withValue(mapping, value.value, null))
    else if (id === '+') importing.setMapping(withNewPredicate(mapping, value.value, freshPredicate(value.value, taken)))
    else importing.setMapping(withValue(mapping, value.value, id, { reversed: reversed === '<', negative: value.negative }))
  }
  const made = report.made.find(({ id }) => id === value.predicate)
  return (
    <>
      <Select
        className="import-meaning"
        aria-label={t('meansWhat', { value: value.value })}
        selectedKey={chosen}
        onSelectionChange={key => choose(String(key))}
      >
        <Button className="import-part-button" data-guess={!decided || undefined}>
          <SelectValue className="import-predicate">
            {({ defaultChildren, isPlaceholder }) => made?.phrase ?? (isPlaceholder ? t('notDecided') : defaultChildren)}
          </SelectValue>
          <Icon name="chevron" size={12} />
        </Button>
        <Popover className="menu write-popover">
          <ListBox className="write-list">
            <ListBoxItem className="write-item" id="+" textValue={t('aNewRelation')}>
              {t('aNewRelation')}
            </ListBoxItem>
            <ListBoxItem className="write-item" id="-" textValue={t('leftAside')}>
              {t('leftAside')}
            </ListBoxItem>
            <ListBoxSection>
              <Header className="import-section">{t('aRelationOfTheRecord')}</Header>
              {known.map(({ id, phrase }) => (
                <ListBoxItem key={id} className="write-item" id={id} textValue={phrase}>
                  {phrase}
                </ListBoxItem>
              ))}
            </ListBoxSection>
            <ListBoxSection>
              <Header className="import-section">{t('theOtherWayRound')}</Header>
              {known.map(({ id, phrase, inverse }) => (
                <ListBoxItem key={id} className="write-item" id={`${id} <`} textValue={inverse ?? t('turnedRound', { phrase })}>
                  {inverse ?? t('turnedRound', { phrase })}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          </ListBox>
        </Popover>
      </Select>
      <span className="import-reason">{decided ? t('youChoseThis') : noteWords(value.told)}</span>
      {(value.negative || decided) && value.predicate !== null && (
        <NotSo
          value={value.value}
          negative={value.negative}
          onChange={negative => importing.setMapping(withNotSo(mapping, report.made, value, negative, taken))}
        />
      )}
    </>
  )
}
