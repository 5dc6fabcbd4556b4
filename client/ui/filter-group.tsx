import { type ReactNode, useState } from 'react'
import { Button, Checkbox, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useShared } from '../session/context.tsx'
import { clearFilter, onlyFilter, toggleFilter } from '../state/acts.ts'
import type { Choice } from '../state/choices.ts'
import type { FacetName } from '../state/facets/index.ts'
import { Icon } from './icon.tsx'
import { t } from './t.ts'

const atFirst = 12

export function FilterGroup({
  title,
  dimension,
  choices,
  children,
}: {
  title: string
  dimension: FacetName
  choices: readonly Choice[]
  children: ReactNode
}) {
  const { explorer } = useShared()
  const off = choices.filter(choice => !choice.on).length
  if (choices.length === 0) return null
  return (
    <Disclosure className="filter-group" defaultExpanded>
      <Heading level={3} className="filter-title">
        <Button slot="trigger" className="filter-fold">
          {title}
          <Icon name="chevron" size={13} />
        </Button>
        {off > 0 && (
          <Button className="link" aria-label={t('switchAllOn', { title })} onPress={() => clearFilter(explorer, dimension)}>
            {t('offOff', { off })}
          </Button>
        )}
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  )
}

interface RowsProps {
  dimension: FacetName
  choices: readonly Choice[]
  name(value: string): string
  mark?(value: string): ReactNode
  wide?: boolean
}

/** Alt-click, or a double click on the row, leaves only this one on. */
export function FilterRows({ dimension, choices, name, mark, wide = false }: RowsProps) {
  const [all, setAll] = useState(false)
  const shown = all ? choices : choices.slice(0, atFirst)
  return (
    <>
      {shown.map(choice => (
        <FilterRow
          key={choice.value}
          dimension={dimension}
          choice={choice}
          all={choices}
          name={name(choice.value)}
          mark={mark?.(choice.value)}
          wide={wide}
        />
      ))}
      {choices.length > atFirst && (
        <Button className="link" onPress={() => setAll(!all)}>
          {all ? t('fewer') : t('choicesMore', { choices: choices.length - atFirst })}
        </Button>
      )}
    </>
  )
}

function FilterRow({
  dimension,
  choice,
  all,
  name,
  mark,
  wide,
}: {
  dimension: FacetName
  choice: Choice
  all: readonly Choice[]
  name: string
  mark: ReactNode
  wide: boolean
}) {
  const { explorer } = useShared()
  const only = (): void =>
    onlyFilter(
      explorer,
      dimension,
      choice.value,
      all.map(each => each.value),
      name,
    )
  return (
    <div className="filter-line">
      <Checkbox
        className="check filter-row"
        isSelected={choice.on}
        aria-label={`${name}, ${choice.count}`}
        onChange={() => toggleFilter(explorer, dimension, choice.value, name)}
      >
        <Box />
        {mark && <span className={wide ? 'mark wide' : 'mark'}>{mark}</span>}
        <span className="filter-name" title={name}>
          {name}
        </span>
        <Share share={choice.share} />
        <span className="num count">{choice.count}</span>
      </Checkbox>
      {all.length > 1 && (
        <Button className="only" aria-label={t('onlyName', { name })} onPress={only}>
          {t('only')}
        </Button>
      )}
    </div>
  )
}

export const Box = () => (
  <span className="box" aria-hidden="true">
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path className="tick" d="M2 6.2 4.8 9 10 3.2" />
      <path className="dash" d="M2.5 6h7" />
    </svg>
  </span>
)

export const Share = ({ share }: { share: number }) => (
  <svg className="share" viewBox="0 0 40 3" preserveAspectRatio="none" aria-hidden="true">
    <rect className="share-all" width="40" height="3" />
    <rect className="share-part" width={40 * share} height="3" />
  </svg>
)
