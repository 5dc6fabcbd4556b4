import { Button, Radio, RadioGroup } from 'react-aria-components'
import type { Mapping } from '../../../server/contract/import/mapping.ts'
import type { ImportReport } from '../../../server/contract/import/report.ts'
import { useWords } from '../../session/context.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { noteWords } from '../../words/told-notes.ts'
import { Lookalikes } from '../write/duplicates.tsx'
import { alikeIn, type Decision, decisionOn, withName } from './mapping-changes.ts'
import { t } from './t.ts'
import { type Importing, most } from './use-import.ts'

interface Props {
  importing: Importing
  mapping: Mapping
  names: ImportReport['names']
}

/** Nothing is chosen for anybody. */
export function NamesInDoubt({ importing, mapping, names }: Props) {
  const open = names.filter(
    ({ as, candidates, id, name }) => candidates.length > 0 && (as === 'open' || (as === 'same' && id === null) || decided(mapping, name)),
  )
  const same = names.filter(name => name.as === 'same' && !open.includes(name))
  const chosen = open.filter(({ name }) => decided(mapping, name)).length
  const alike = alikeIn(mapping, open)
  return (
    <section className="import-names" aria-label={t('namesToDecide')}>
      <h3>
        {t('namesToDecide')}{' '}
        <span className="muted">
          {t('namesOpen', { open: open.length - chosen, chosen, same: same.length, cut: names.length >= most })}
        </span>
      </h3>
      <ul>
        {open.map(each => (
          <Doubt
            key={each.name}
            each={each}
            decision={decisionOn(mapping, each.name)}
            onChange={decision => importing.setMapping(withName(mapping, each, decision))}
          />
        ))}
      </ul>
      {alike.length > 1 && (
        <Button
          className="btn"
          onPress={() => importing.setMapping(alike.reduce((before, each) => withName(before, each, 'same'), mapping))}
        >
          {t('takeTheAlikeAsSame', { alike: alike.length })}
        </Button>
      )}
      {same.length > 0 && (
        <p className="import-reason">
          {t('takenAsTheSame', {
            names: listOf(same.map(({ name }) => name).slice(0, 12), 'unit'),
            same: same.length,
          })}
        </p>
      )}
    </section>
  )
}

const decided = (mapping: Mapping, name: string): boolean => mapping.names.some(each => each.name === name && !each.undecided)

function Doubt({
  each,
  decision,
  onChange,
}: {
  each: ImportReport['names'][number]
  decision: Decision
  onChange(decision: Decision): void
}) {
  const { vocabulary } = useWords()
  const [candidate] = each.candidates
  if (!candidate) return null
  const choices: Record<Decision, string> = { same: t('same'), not: t('not'), unsure: t('notSure') }
  return (
    <li className="import-doubt">
      <Glyph kind={each.kind} size={14} />
      <p>
        <bdi className="import-word">{each.name}</bdi> {t('and')} <bdi className="import-word">{candidate.name}</bdi>
        <span className="import-reason">
          {t('doubtReason', {
            rows: each.rows,
            inRecord: candidate.where === 'record',
            kind: vocabulary.kinds.word(candidate.kind),
            reason: noteWords(each.told),
          })}
        </span>
        <Lookalikes name={each.name} />
      </p>
      <RadioGroup
        className="seg"
        orientation="horizontal"
        aria-label={t('areTheyTheSame', { name: each.name, other: candidate.name })}
        value={decision}
        onChange={value => onChange(value as Decision)}
      >
        {(Object.keys(choices) as Decision[]).map(id => (
          <Radio key={id} className="seg-item" value={id}>
            {choices[id]}
          </Radio>
        ))}
      </RadioGroup>
    </li>
  )
}
