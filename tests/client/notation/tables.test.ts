import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fateOrder, fates } from '../../../client/notation/fates.ts'
import { groundOrder, grounds } from '../../../client/notation/grounds.ts'
import { familyInks, inks, type Theme } from '../../../client/notation/inks.ts'
import { drawnManners, isDrawnManner, type Manner, mannerOrder, manners } from '../../../client/notation/manners.ts'
import { signOrder, signRow, signs } from '../../../client/notation/signs.ts'
import { keyedStates, stateOrder, states } from '../../../client/notation/states.ts'
import { contestGrounds, modalities, states as recordStates } from '../../../server/contract/ontology.ts'
import { undrawnBecause } from '../../../server/evidence/draw-relations.ts'
import { createLedger } from '../../../server/evidence/ledger.ts'
import { records } from '../../evidence/record.ts'
import { claim } from '../../factories/records.ts'

describe('rows', () => {
  it('stand in the order of the record', () => {
    expect(mannerOrder).toEqual([...modalities, 'derived'])
    expect(stateOrder).toEqual(recordStates)
    expect(groundOrder).toEqual(contestGrounds)
    expect(keyedStates).toEqual(['corroborated', 'withdrawn'])
  })

  it('of a sign are found by its value', () => {
    for (const name of signOrder) expect(signRow(signs[name].value)).toBe(signs[name])
  })

  it.each(modalities)('of %s says truly whether relations of it are drawn', modality => {
    const said = claim('C1', { modality })
    const ledger = createLedger(records([said]))
    expect(undrawnBecause(ledger, said) === null).toBe(isDrawnManner(modality))
  })
})

describe('in black and white', () => {
  const drawing = ({ word: _, ink: _ink, plain: _plain, keyWord: _key, value: _value, ...rest }: Record<string, unknown>): string =>
    JSON.stringify(rest)
  const tables: [string, readonly object[]][] = [
    ['manners', mannerOrder.map(each => manners[each])],
    ['drawn manners', drawnManners.map(each => manners[each])],
    ['signs', signOrder.map(name => signs[name])],
    ['grounds', groundOrder.map(ground => grounds[ground])],
    ['fates', fateOrder.map(fate => fates[fate])],
    ['states', stateOrder.map(each => states[each])],
  ]
  it.each(tables)('no two rows of %s look alike, nor are they described alike', (_, rows) => {
    const alike = (of: (row: Record<string, unknown>) => unknown): number => new Set(rows.map(row => of({ ...row }))).size
    expect(alike(drawing)).toBe(rows.length)
    expect(alike(({ plain }) => plain)).toBe(rows.length)
  })

  it('only what is asserted is a whole line', () => {
    const isWhole = (each: Manner): boolean => manners[each].dash === null && !manners[each].double
    expect(mannerOrder.filter(isWhole)).toEqual(['asserted'])
  })

  it('states in the key are told by more than the line of a manner', () => {
    const lines = keyedStates.filter(state => states[state].mark === null).map(state => states[state].line.dash?.join())
    expect(drawnManners.map(each => manners[each].dash?.join()).filter(dash => lines.includes(dash))).toEqual([])
    expect(states.withdrawn.line).toBe(fates.ghost)
  })
})

describe('contrast', () => {
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map(at => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  }
  const contrast = (a: string, b: string): number => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
    return (light! + 0.05) / (dark! + 0.05)
  }
  const surfaces = (theme: Theme): string[] => {
    const css = readFileSync(new URL('../../../client/styles/tokens.css', import.meta.url), 'utf8')
    const block = css.split('[data-theme="dark"]')[theme === 'dark' ? 1 : 0] ?? ''
    return ['panel', 'board'].map(name => new RegExp(`--${name}: (#\\w{6})`).exec(block)?.[1] ?? '')
  }

  it.each(['light', 'dark'] as const)('of inks and families suffices on the %s sheet, of words on panels too', theme => {
    const sheet = inks.sheet[theme]
    for (const row of Object.values(inks))
      if ('least' in row) {
        expect(contrast(row[theme], sheet)).toBeGreaterThanOrEqual(row.least)
        if (row.least === 4.5) for (const surface of surfaces(theme)) expect(contrast(row[theme], surface)).toBeGreaterThanOrEqual(4.5)
      }
    for (const pair of Object.values(familyInks)) expect(contrast(pair[theme], sheet)).toBeGreaterThanOrEqual(3)
  })
})
