import type { ReactNode } from 'react'
import { Box } from '../ui/filter-group.tsx'
import { Icon } from '../ui/icon.tsx'
import { type Control, controlsOnPage } from './controls.ts'
import type { Part } from './sample-part.tsx'

const inside: Record<string, ReactNode> = {
  check: (
    <>
      <Box /> Word
    </>
  ),
  'icon-btn': <Icon name="pin" />,
}

function Sample({ control: { classes, within }, state }: { control: Control; state: string | null }) {
  const [outer, ...others] = within
  if (outer !== undefined)
    return (
      <span className={outer}>
        <Sample control={{ classes, within: others, states: [] }} state={state} />
      </span>
    )
  return (
    <span className={classes} {...(state && { [`data-${state}`]: 'true' })}>
      {inside[classes] ?? 'Word'}
    </span>
  )
}

export const controlParts = (): Part[] =>
  controlsOnPage().map(control => ({
    title: `.${control.classes.replaceAll(' ', '.')}`,
    rows: [null, ...control.states].map(state => ({
      id: `${control.classes} ${state ?? ''}`,
      word: state ?? 'at rest',
      sample: <Sample control={control} state={state} />,
    })),
  }))
