import { Button } from 'react-aria-components'
import { useShared, useWords } from '../../session/context.tsx'
import { useOpenEntity } from '../../session/use-open-entity.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { Ring } from '../../ui/line.tsx'
import { date, placeWords } from '../../words/text.ts'
import { type ChainGroup, meeting, meetingStep, type Step } from './chains.ts'
import { t } from './t.ts'

export function Chain({ group, deniers }: { group: ChainGroup; deniers: ReadonlySet<string> }) {
  const many = group.columns.length > 1
  const { isA } = useWords().vocabulary.kinds
  const mark = meetingStep(group.shared, isA)
  return (
    <div className="chain" data-many={many || undefined}>
      <ol className="chain-heads">
        {group.columns.map(column => (
          <li key={column.claimIds.join()} className="chain-column">
            <ol>
              {column.steps.map((step, index) => (
                <ChainStep key={step.id} step={step} first={index === 0} denied={deniers.has(step.id)} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {many && group.shared.length > 0 && <Joins columns={group.columns.length} />}
      {group.shared.length > 0 && (
        <ol className="chain-shared">
          {group.shared.map((step, index) => (
            <ChainStep
              key={step.id}
              step={step}
              first={many && index === 0}
              denied={deniers.has(step.id)}
              mark={index === mark ? meeting(group.columns.length) : null}
            />
          ))}
        </ol>
      )}
    </div>
  )
}

function ChainStep({ step, first, denied, mark = null }: { step: Step; first: boolean; denied: boolean; mark?: string | null }) {
  const { show } = useShared()
  const { vocabulary } = useWords()
  const openEntity = useOpenEntity()
  const open = (): void =>
    step.source || vocabulary.kinds.isA(step.kind, 'Source')
      ? show({ side: 'source', sideOpen: true, sourceId: step.source?.id ?? step.id })
      : void openEntity(step.id)
  return (
    <li className="chain-step" data-identity={step.identity || undefined} data-first={first || undefined}>
      {!first && step.word && (
        <span className="chain-word">
          {step.identity && <Ring />}
          {step.word}
        </span>
      )}
      <span className="chain-mark">
        <Glyph kind={step.source ? 'Source' : step.kind} size={step.source ? 13 : 15} />
      </span>
      <span className="chain-name">
        <Button className="chain-link" onPress={open}>
          {step.name}
        </Button>
        {step.beside.map(text => (
          <span key={text} className="chain-beside">
            {' '}
            {text}
          </span>
        ))}
        {denied && step.identity && <span className="chain-denies"> {t('deniesIt')}</span>}
        {mark && <span className="chain-meet">{mark}</span>}
        {step.source && (
          <span className="chain-date num">
            {date(step.source.date)}
            {step.source.place !== null && `, ${placeWords(step.source.place)}`}
          </span>
        )}
      </span>
    </li>
  )
}

function Joins({ columns }: { columns: number }) {
  const width = 350
  const at = (index: number): number => 6 + (index * width) / columns
  return (
    <svg className="chain-joins" viewBox={`0 0 ${width} 34`} preserveAspectRatio="none" aria-hidden="true">
      {Array.from({ length: columns }, (_, index) => {
        const x = at(index)
        return (
          <path
            key={x}
            d={index === 0 ? `M${x} 0C${x} 14 11 20 11 34` : `M${x} 0V6C${x} 16 ${x - 14} 18 ${x - 60} 19C${x - 140} 21 20 20 11 34`}
          />
        )
      })}
    </svg>
  )
}
