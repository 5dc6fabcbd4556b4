import { describe, expect, it } from 'vitest'
import { drawFigure, type FigureOptions } from '../../../client/figure/figure.ts'
import { type Fate, fateOrder } from '../../../client/notation/fates.ts'
import type { Scene } from '../../../client/state/state.ts'
import type { Relation } from '../../../server/contract/graph.ts'
import { relation } from '../../factories/answers.ts'
import { entity, figureOptions, sceneOf } from './scene.ts'
import { readXml } from './xml.ts'

const options: FigureOptions = { ...figureOptions, notes: ['Set aside: the recorded voice.'] }
const ends = [entity('a', 'A', 'Person', 0, 0), entity('b', 'B', 'Person', 200, 0)]
const scene = (more: Partial<Relation>, fate: Fate | null = null): Scene => {
  const made = sceneOf(ends, [relation('a', 'ACCUSES', 'b', more)])
  return { ...made, relations: made.relations.map(each => ({ ...each, fate })) }
}
const contested: Partial<Relation> = { contested: true, state: 'contested', modality: 'attributed', sign: -1 }
const lines = (svg: string): string => svg.slice(svg.indexOf('id="relations"'), svg.indexOf('id="entities"'))
const texts = (of: Scene): string[] => readXml(drawFigure(of, options).svg).texts

describe('fates in the figure', () => {
  it('a fallen relation is thin dots without name, head or ring', () => {
    const { svg } = drawFigure(scene(contested, 'ghost'), options)
    expect(lines(svg)).toContain('stroke-dasharray="1.5 5"')
    expect(lines(svg).match(/<(path|circle)/g)).toEqual(['<path'])
    expect(readXml(svg).texts).not.toContain('accuses')
    expect(readXml(svg).texts).toContain('Set aside: the recorded voice.')
  })

  it('an entity that has nothing left is pale, and so is its name', () => {
    const made = scene({}, 'ghost')
    const pale = { ...made, entities: made.entities.map(each => ({ ...each, fate: 'ghost' as const })) }
    expect(drawFigure(pale, options).svg.match(/<g opacity="0.42">/g)).toHaveLength(4)
  })

  it('each class of a comparison has a line of its own, told apart in grey too', () => {
    const strokes = fateOrder.map(fate => {
      const [line] = lines(drawFigure(scene(contested, fate), options).svg).match(/<path[^>]*stroke-width[^>]*>/) ?? []
      return [/stroke-width="([^"]+)"/.exec(line ?? '')?.[1], /dasharray="([^"]+)"/.exec(line ?? '')?.[1] ?? 'solid'].join(' ')
    })
    expect(strokes).toEqual(['1.5 1.5 5', '2 solid', '2 9 4', '4 solid', '2 2 4', '1.5 1.5 3'])
  })

  it('a contradiction has a bar in the place of the ring', () => {
    expect(lines(drawFigure(scene(contested, 'contradicted'), options).svg)).not.toContain('<circle')
    expect(lines(drawFigure(scene(contested, 'only-a'), options).svg)).toContain('<circle')
  })

  it('the key names what became of relations, and how it is said only where the line still tells it', () => {
    expect(texts(scene(contested, 'ghost'))).toContain('no support left in this record')
    for (const fate of fateOrder) expect(texts(scene(contested, fate))).not.toContain('attributed')
    expect(texts(scene(contested))).toEqual(expect.arrayContaining(['attributed', 'negative', 'whose words, disputed']))
    expect(texts(scene(contested, 'ghost'))).not.toContain('whose words, disputed')
  })
})

describe('states in the figure', () => {
  it('uses the words of the filter', () => {
    expect(texts(scene({ state: 'denied', contested: true, contestedOn: ['content'] }))).toContain('content disputed')
    expect(texts(scene({ state: 'corroborated', origins: 2 }))).toContain('corroborated')
    expect(texts(scene({ state: 'withdrawn' }))).toContain('withdrawn')
  })

  it('a withdrawn relation is thin dots', () => {
    expect(lines(drawFigure(scene({ state: 'withdrawn' }), options).svg)).toContain('stroke-dasharray="1.5 5"')
  })

  it('the number of origins stands alone where the name has no room', () => {
    const made = scene({ state: 'corroborated', origins: 3 })
    const alone = { ...made, relations: made.relations.map(each => ({ ...each, showLabel: false, labelAt: null, originsAlone: true })) }
    expect(texts(alone)).toContain('3')
    expect(texts(alone)).not.toContain('accuses')
  })
})
