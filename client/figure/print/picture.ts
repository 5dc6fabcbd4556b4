import { manner } from '../../notation/manners.ts'
import { boxOf } from '../../notation/shapes.ts'
import { signRow } from '../../notation/signs.ts'
import type { Body } from '../curve.ts'
import { sheet } from '../paper.ts'
import { element, escapeXml, path, placedAt } from '../svg.ts'
import { symbol } from '../symbols.ts'
import { type TextStyle, text } from '../text.ts'
import type { AskedLine, Laid } from './lay-out.ts'
import { numberStyle, wordStyle } from './lay-out.ts'
import type { PrintEntity, PrintRelation } from './material.ts'
import { drawn, type } from './sizes.ts'
import { headRoom, printHead, rings, stroke } from './strokes.ts'
import type { PrintTheme } from './theme.ts'

/** `titles`: what each line says and who says it, in the order of the numbers. */
export function drawPicture(
  laid: Laid,
  entities: readonly PrintEntity[],
  relations: readonly PrintRelation[],
  asked: readonly AskedLine[],
  titles: readonly string[],
  theme: PrintTheme,
): string {
  const each = (id: string, parts: readonly string[]): string => element('g', { id }, ...parts)
  return (
    each(
      'lines',
      relations.map(({ relation }, n) => titled(titles[n] ?? '', lineOf(laid, n, relation, theme), n + 1)),
    ) +
    each(
      'shapes',
      entities.map(({ entity, look }, n) => titled(entity.name, shapeOf(laid.bodies[n] as Body, look, theme))),
    ) +
    each(
      'names',
      laid.names.map(({ lines, x, y, anchor }, n) => text(lines, laid.nameStyles[n] as TextStyle, { x, y, anchor }, type.leading)),
    ) +
    each(
      'words',
      laid.words.flatMap((word, n) =>
        word
          ? [text([asked[n]?.label ?? ''], wordStyle, { x: word.x, y: word.y, anchor: 'middle', rotate: (word.angle * 180) / Math.PI })]
          : [],
      ),
    ) +
    each(
      'numbers',
      laid.numbers.map((place, n) => element('g', { 'data-n': n + 1 }, numberOf(place, asked[n] as AskedLine, theme))),
    )
  )
}

/** Parts of a line have its number, by which a page finds them. */
const titled = (title: string, inside: string, number: number | null = null): string =>
  inside === '' ? '' : element('g', { 'data-n': number }, element('title', {}, escapeXml(title)), inside)

function lineOf(laid: Laid, n: number, relation: PrintRelation['relation'], theme: PrintTheme): string {
  const line = laid.lines[n]
  const curve = line?.curve
  if (!line || !curve) return ''
  const { head } = signRow(relation.sign)
  const short = line.recut(drawn.gap + headRoom[head]) ?? curve
  const start = relation.symmetric ? short.start : curve.start
  const ink = theme.sign(relation.sign)
  const how = manner(relation)
  const d = path(
    'M',
    start.x,
    start.y,
    'C',
    curve.control1.x,
    curve.control1.y,
    curve.control2.x,
    curve.control2.y,
    short.end.x,
    short.end.y,
  )
  const back = relation.symmetric ? printHead(relation.sign, curve.start, curve.startAngle + Math.PI, ink, how) : ''
  return stroke(how, ink, d) + printHead(relation.sign, curve.end, curve.endAngle, ink, how) + back
}

function shapeOf({ x, y, height }: Body, look: PrintEntity['look'], theme: PrintTheme): string {
  const whole = boxOf(look.shape, 0)
  const scale = Math.round((height / whole.height) * 1000) / 1000
  return placedAt(x, y, scale, symbol(look, { x: 0, y: 0, ...whole }, theme.symbol(look, 0.8 / scale)))
}

/** A number that nobody disputes stands in a gap of its line, without a ring. */
function numberOf({ x, y }: { x: number; y: number }, { number, rings: count }: AskedLine, theme: PrintTheme): string {
  const digits = String(number)
  const gap =
    count === 0
      ? element('rect', { x: x - 1.8 * digits.length - 1.6, y: y - 3.6, width: 3.6 * digits.length + 3.2, height: 7.2, fill: sheet })
      : ''
  return gap + rings({ x, y }, count, theme.dispute) + text([digits], numberStyle, { x, y: y + 2.3, anchor: 'middle' })
}
