import { useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { useShared, useWords } from '../../session/context.tsx'
import type { Choice } from '../../state/choices.ts'
import { Box, FilterRows, Share } from '../../ui/filter-group.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type FamilyChoice, families } from './families.ts'
import { t } from './t.ts'

export function RelationFilter({ choices }: { choices: readonly Choice[] }) {
  const { vocabulary } = useWords()
  const rows = families(choices, vocabulary)
  return rows.map(row => <Family key={row.family} row={row} />)
}

function Family({ row }: { row: FamilyChoice }) {
  const { explorer } = useShared()
  const { vocabulary } = useWords()
  const [open, setOpen] = useState(false)
  const toggle = (): void => {
    const on = row.state === 'on'
    explorer.act(t('showRelations', { on, family: row.family.toLowerCase() }), picture => {
      const types = new Set(picture.filters.types)
      for (const choice of row.choices) on ? types.add(choice.value) : types.delete(choice.value)
      return { ...picture, filters: { ...picture.filters, types } }
    })
  }
  return (
    <>
      <div className="filter-line">
        <Checkbox
          className="check filter-row"
          isSelected={row.state === 'on'}
          isIndeterminate={row.state === 'partly'}
          aria-label={`${row.family}, ${row.count}`}
          onChange={toggle}
        >
          <Box />
          <span className="filter-name">{row.family}</span>
          <Share share={row.share} />
          <span className="num count">{row.count}</span>
        </Checkbox>
        <Button
          className="family-open"
          aria-label={t('showItsRelations', { family: row.family, open })}
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        >
          <Icon name="chevron" size={12} />
        </Button>
      </div>
      {open && (
        <div className="family-types">
          <FilterRows dimension="types" choices={row.choices} name={vocabulary.label} />
        </div>
      )}
    </>
  )
}
