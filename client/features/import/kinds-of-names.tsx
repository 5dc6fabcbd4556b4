import { useState } from 'react'
import { Button, Checkbox, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Mapping } from '../../../server/contract/import/mapping.ts'
import type { ImportReport } from '../../../server/contract/import/report.ts'
import { useWords } from '../../session/context.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { groupBy } from '../../ui/group-by.ts'
import { Icon } from '../../ui/icon.tsx'
import { number } from '../../words/text.ts'
import { noteWords } from '../../words/told-notes.ts'
import { ChoiceRow } from '../write/rows/choice-row.tsx'
import { withKind } from './mapping-changes.ts'
import { t } from './t.ts'
import { type Importing, most } from './use-import.ts'

interface Props {
  importing: Importing
  mapping: Mapping
  report: ImportReport
}
type NewName = ImportReport['newNames'][number]

const ends = [
  { part: 'from', kindPart: 'fromKind' },
  { part: 'to', kindPart: 'toKind' },
] as const

export function KindsOfNames({ importing, mapping, report: { newNames } }: Props) {
  const { vocabulary } = useWords()
  const groups = [...groupBy(newNames, ({ kind }) => kind)].sort(([, a], [, b]) => b.length - a.length)
  const offered = vocabulary.kinds.offered.map(id => ({ id, text: vocabulary.kinds.word(id) }))
  const setKind = (part: (typeof ends)[number]['kindPart'], kind: string): void => {
    const { [part]: _before, ...others } = mapping.constants
    importing.setMapping({ ...mapping, constants: { ...others, ...(kind !== '-' && { [part]: kind }) } })
  }
  if (newNames.length === 0) return null
  return (
    <section className="import-kinds" aria-label={t('whatTheNewNamesAre')}>
      <h3>
        {t('whatTheNewNamesAre')}{' '}
        <span className="muted">{t('namesShownOf', { shown: newNames.length, cut: newNames.length >= most })}</span>
      </h3>
      <div className="import-kind-columns">
        {ends.map(({ part, kindPart }) => (
          <ChoiceRow
            key={part}
            name={kindPart}
            label={t('allOfColumnAre', { column: mapping.columns.find(each => each.part === part)?.column ?? '' })}
            value={mapping.constants[kindPart] ?? '-'}
            onChange={kind => setKind(kindPart, kind)}
            choices={[{ id: '-', text: t('asGuessedForEach') }, ...offered]}
          />
        ))}
      </div>
      {groups.map(([kind, names]) => (
        <KindGroup
          key={kind}
          kind={kind}
          names={names}
          choices={offered.filter(({ id }) => id !== kind)}
          onChange={(chosen, to) => importing.setMapping(withKind(mapping, chosen, to))}
        />
      ))}
    </section>
  )
}

interface GroupProps {
  kind: string
  names: readonly NewName[]
  choices: readonly { id: string; text: string }[]
  onChange(names: ReadonlySet<string>, kind: string): void
}

function KindGroup({ kind, names, choices, onChange }: GroupProps) {
  const { vocabulary } = useWords()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const here = names.filter(({ name }) => chosen.has(name))
  return (
    <Disclosure className="import-kind" isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={4}>
        <Button slot="trigger" className="link">
          <Icon name="chevron" size={12} />
          <Glyph kind={kind} size={14} /> {vocabulary.kinds.word(kind)} <span className="num">{number(names.length)}</span>
        </Button>
      </Heading>
      <DisclosurePanel>
        {open && (
          <>
            {[...groupBy(names, each => noteWords(each.told))].map(([reason, of]) => (
              <fieldset key={reason} className="import-kind-names">
                <legend className="import-reason">{reason}</legend>
                {of.map(({ name }) => (
                  <Checkbox
                    key={name}
                    className="check"
                    isSelected={chosen.has(name)}
                    onChange={on => setChosen(new Set([...chosen].filter(each => each !== name).concat(on ? name : [])))}
                  >
                    {({ isSelected }) => (
                      <>
                        <span className="box">{isSelected && <Icon name="check" size={10} />}</span>
                        <bdi>{name}</bdi>
                      </>
                    )}
                  </Checkbox>
                ))}
              </fieldset>
            ))}
            <div className="import-acts">
              <Button className="btn small" onPress={() => setChosen(new Set(names.map(({ name }) => name)))}>
                {t('chooseAllNames', { names: names.length })}
              </Button>
              {here.length > 0 && (
                <ChoiceRow
                  name="kind"
                  label={t('theChosenAre', { chosen: here.length })}
                  value=""
                  onChange={to => {
                    onChange(new Set(here.map(({ name }) => name)), to)
                    setChosen(new Set())
                  }}
                  choices={choices}
                />
              )}
            </div>
          </>
        )}
      </DisclosurePanel>
    </Disclosure>
  )
}
