import { colourFamilies, shapeNames } from '../../server/contract/shape-names.ts'
import { fateOrder, fates } from '../notation/fates.ts'
import { groundOrder, grounds } from '../notation/grounds.ts'
import { type Ink, inkOnPage, inks } from '../notation/inks.ts'
import { isDrawnManner, mannerOrder, manners } from '../notation/manners.ts'
import { signOrder, signs } from '../notation/signs.ts'
import { stateOrder, states } from '../notation/states.ts'
import { Glyph } from '../ui/glyph.tsx'
import { DenialLine, FateLine, MannerLine, Ring, SignArrow, StateMark } from '../ui/line.tsx'
import type { Part } from './sample-part.tsx'

export const kindOf = (shape: string, family: string): string => `${shape} ${family}`

const notDrawn = (drawn: boolean): string => (drawn ? '' : '; on no canvas')

export const notation: readonly Part[] = [
  {
    title: 'Modalities',
    rows: mannerOrder.map(id => ({
      id,
      word: manners[id].word,
      under: manners[id].plain + notDrawn(isDrawnManner(id)),
      sample: <MannerLine manner={id} width={72} />,
    })),
  },
  {
    title: 'Signs',
    rows: signOrder.map(id => ({
      id,
      word: signs[id].word,
      under: signs[id].plain,
      sample: <SignArrow sign={signs[id].value} width={72} />,
    })),
  },
  {
    title: 'States',
    rows: stateOrder.map(id => ({ id, word: states[id].word, under: states[id].plain, sample: <StateMark state={id} width={72} /> })),
  },
  {
    title: 'Grounds of dispute',
    rows: groundOrder.map(id => ({ id, word: grounds[id].word, under: grounds[id].plain, sample: <Ring ground={id} /> })),
  },
  {
    title: 'Fates, and a denial',
    rows: [
      ...fateOrder.map(id => ({ id, word: fates[id].word, under: fates[id].plain, sample: <FateLine fate={id} /> })),
      { id: 'denial', word: 'denial', under: 'two lines with a bar', sample: <DenialLine width={72} /> },
    ],
  },
  {
    title: 'Shapes, in every colour',
    rows: shapeNames.map(shape => ({
      id: shape,
      word: shape,
      sample: colourFamilies.map(family => <Glyph key={family} kind={kindOf(shape, family)} size={22} />),
    })),
  },
  {
    title: 'Inks',
    rows: (Object.keys(inks) as Ink[]).map(id => ({
      id,
      word: id,
      under: inks[id].css,
      sample: <span className="dev-swatch" style={{ background: inkOnPage(id) }} />,
    })),
  },
]
