import { Glyph } from '../../ui/glyph.tsx'
import { MannerLine, Ring, SignArrow } from '../../ui/line.tsx'
import type { TableCell } from './columns/column.ts'

/** A state has words only: the columns beside it show what its mark is made of. */
export function Marked({ cell }: { cell: TableCell | undefined }) {
  if (cell === undefined) return null
  return (
    <span className="cell-mark" data-number={(typeof cell.sort === 'number' && cell.state === undefined) || undefined}>
      {cell.kind && <Glyph kind={cell.kind} size={14} />}
      {cell.sign !== undefined && <SignArrow sign={cell.sign} width={18} />}
      {cell.manner && <MannerLine manner={cell.manner} width={18} />}
      {cell.grounds?.map(ground => (
        <Ring key={ground} ground={ground} />
      ))}
      <bdi className={cell.mono ? 'mono' : undefined} title={cell.text}>
        {cell.text}
      </bdi>
    </span>
  )
}
