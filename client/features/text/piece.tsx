import { memo } from 'react'
import { Link } from 'react-aria-components'
import { seen } from './reading-copy.ts'
import type { TextSegment } from './reading-names.ts'
import { t } from './t.ts'

/** A Link, since a button cannot run over line ends. */
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
  if (claims.length === 0 && !name) return <Shown text={text} />
  const kinds = [claims.length > 0 && 'passage', claims.length > 1 && 'several', name && 'name', name && !certain(name) && 'unsure']
  return (
    <Link
      className={kinds.filter(Boolean).join(' ')}
      data-piece=""
      data-claims={claims.join(' ') || undefined}
      data-chosen={chosen || undefined}
      onPress={event => open({ segment, by: event.target })}
    >
      <Shown text={text} />
      <span className="hidden">
        {' '}
        ({[claims.length > 0 && t('claims', { claims: claims.length }), name && t('knownName2')].filter(Boolean).join(', ')})
      </span>
    </Link>
  )
})

const certain = (name: NonNullable<TextSegment['name']>): boolean => name.sure.length === 1

function Shown({ text }: { text: string }) {
  return seen(text).map(({ text: plain, sign }, i) =>
    sign ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their places
      <span key={i} className="text-sign" title={t('theTextHasASignHere', { sign })}>
        {sign}
      </span>
    ) : (
      plain
    ),
  )
}
