import { familyOnPage } from '../notation/inks.ts'
import { shapes } from '../notation/shapes.ts'
import { useWords } from '../session/context.tsx'

/** `size` px. Decoration: the word stands beside it. */
export function Glyph({ kind, size = 16 }: { kind: string; size?: number }) {
  const look = useWords().vocabulary.kinds.look(kind)
  const shape = shapes[look.shape]
  const wide = Math.min(1, 1 / shape.ratio)
  const inset = shape.hollow ? 0.5 + shape.border / 4 : 0.5
  const w = size * shape.ratio * shape.width * wide - inset * 2
  const h = size * shape.height * wide - inset * 2
  const x = (size - w) / 2
  const y = (size - h) / 2
  const ink = familyOnPage(look.family)
  const dashed = shape.borderStyle === 'dashed' ? '2.6 2' : undefined
  const paint = shape.hollow
    ? {
        fill: 'none',
        stroke: ink,
        strokeWidth: shape.borderStyle === 'double' ? 1.2 : Math.min(shape.border, 1.5),
        strokeDasharray: dashed,
      }
    : { fill: ink }
  return (
    <svg className="glyph" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      {shape.outline === 'ellipse' && <ellipse cx={size / 2} cy={size / 2} rx={w / 2} ry={h / 2} {...paint} />}
      {shape.outline === 'ellipse' && shape.borderStyle === 'double' && (
        <ellipse cx={size / 2} cy={size / 2} rx={w / 2 - 2.6} ry={h / 2 - 2.6} {...paint} />
      )}
      {shape.outline === 'rectangle' && <rect x={x} y={y} width={w} height={h} {...paint} />}
      {shape.outline === 'round-rectangle' && <rect x={x} y={y} width={w} height={h} rx={size / 7} {...paint} />}
      {shape.outline === 'polygon' && <polygon points={corners(shape.points, size, w, h)} {...paint} />}
    </svg>
  )
}

function corners(points: readonly number[], size: number, w: number, h: number): string {
  const at = (index: number, extent: number): number => size / 2 + ((points[index] ?? 0) * extent) / 2
  return Array.from({ length: points.length / 2 }, (_, i) => `${at(i * 2, w)},${at(i * 2 + 1, h)}`).join(' ')
}
