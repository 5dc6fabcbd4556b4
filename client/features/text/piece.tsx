import { memo } from 'react'
import { Pressable } from 'react-aria-components'
import { listOf } from '../../words/catalogue/words-of.ts'
import { seen } from './reading-copy.ts'
import type { TextSegment } from './reading-names.ts'
import { t } from './t.ts'

/** A link, since a button cannot run over line ends; words may be selected from within it. */
export const Piece = memo(function Piece({
  segment,
  text,
  chosen,
  open,
}: {
  segment: TextSegment
  text: string
  chosen: boolean
  open(opened: { segment: TextSegment; by: Element }): void
}) {
  const { claims, name } = segment
  if (claims.length === 0 && !name) return <Shown text={text} at={segment.start} />
  const kinds = [claims.length > 0 && 'passage', claims.length > 1 && 'several', name && 'name', name && !certain(name) && 'unsure']
  return (
    <Pressable
      allowTextSelectionOnPress
      onPress={({ target, pointerType }) => {
        // the end of a selection is no press
        if (pointerType === 'keyboard' || pointerType === 'virtual' || getSelection()?.isCollapsed) open({ segment, by: target })
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: it has no address */}
      <span
        role="link"
        tabIndex={0}
        className={kinds.filter(Boolean).join(' ')}
        data-piece=""
        data-claims={claims.join(' ') || undefined}
        data-chosen={chosen || undefined}
      >
        <Shown text={text} at={segment.start} />
        <span className="hidden">
          {' '}
          ({listOf([claims.length > 0 && t('claims', { claims: claims.length }), name && t('knownName2')], 'unit')})
        </span>
      </span>
    </Pressable>
  )
})

const certain = (name: NonNullable<TextSegment['name']>): boolean => name.sure.length === 1

/** `at`: where it stands in the text, so that selected words are found again. */
function Shown({ text, at }: { text: string; at: number }) {
  let next = at
  return seen(text).map(({ text: plain, sign }) => {
    const start = next
    next += plain.length
    return (
      <span
        key={start}
        data-at={start}
        data-length={plain.length}
        {...(sign && { className: 'text-sign', title: t('theTextHasASignHere', { sign }) })}
      >
        {sign || plain}
      </span>
    )
  })
}
