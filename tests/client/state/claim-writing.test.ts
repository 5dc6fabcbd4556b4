import { describe, expect, it } from 'vitest'
import { chainsIn } from '../../../client/features/write/claim-chains.ts'
import { keptOf, toInput } from '../../../client/features/write/claim-rows.ts'
import { noClaim } from '../../../client/features/write/rows-of-claim.ts'
import { errorsByField, fits, misfit, takenAt } from '../../../client/features/write/writing.ts'
import { refreshed } from '../../../client/session/refreshed.ts'
import { claimById } from '../../../server/ledger/claim-view.ts'
import { whole } from '../../evidence/seed-ledger.ts'
import { entity, relation } from '../../factories/answers.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'
import { picture } from './fixtures.ts'

const khazali = { id: 'qais-al-khazali', name: 'Qais al-Khazali', kinds: ['Person', 'Actor'] }
const iran = { id: 'iran', name: 'Iran', kinds: ['State', 'Actor'] }
const commands = { label: 'commands', from: ['Person'], to: ['ArmedGroup', 'StateBody'] }

describe('ends that do not fit', () => {
  it('are named with the end and the reason', () => {
    expect(misfit(commands, khazali, iran, shippedLooks.aWord)).toEqual({
      end: 'object',
      reason: '“commands” leads from a person to an armed group or a state body; Iran is a state.',
    })
    expect(misfit(commands, iran, null, shippedLooks.aWord)?.end).toBe('subject')
  })

  it('are none while an end or the predicate is open', () => {
    expect([misfit(commands, khazali, null, shippedLooks.aWord), misfit(undefined, khazali, iran, shippedLooks.aWord)]).toEqual([
      null,
      null,
    ])
  })
})

describe('whom an end takes', () => {
  const leads = { label: 'leads', from: ['Person'], to: ['Organization'] }
  const tells = { label: 'tells', from: ['Person'], to: ['Entity'] }
  it('is what the predicate takes there, or any that stands with the other end', () => {
    expect(takenAt('object', commands, [], null)).toEqual(['ArmedGroup', 'StateBody'])
    expect(takenAt('object', undefined, [commands, leads], khazali)).toEqual(['ArmedGroup', 'StateBody', 'Organization'])
    expect(takenAt('object', undefined, [commands, tells], khazali)).toEqual([])
    expect([fits(iran, ['Person']), fits(iran, []), fits(khazali, ['Publisher', 'Actor'])]).toEqual([false, true, true])
  })
})

describe('the picture after a change of the record', () => {
  const graph = { ghosts: { entities: [], relations: [] }, denials: [], total: 1, truncated: false }
  const before = picture(
    [entity('ada'), entity('nord'), entity('ben'), entity('alone')],
    [relation('ada', 'LEADS', 'nord'), relation('ben', 'LEADS', 'nord')],
  )
  it('is left by whoever lost all relations, and by nobody else', () => {
    const left = [relation('ben', 'LEADS', 'nord')]
    const now = (degree: number) =>
      refreshed(
        before,
        { ...graph, entities: [entity('ada', { degree }), entity('nord'), entity('ben'), entity('alone')], relations: left } as never,
        [],
      )
    expect([...now(0).loaded.entities.keys()]).toEqual(['nord', 'ben', 'alone'])
    // tied to others that are not on this canvas
    expect([...now(2).loaded.entities.keys()]).toContain('ada')
    const pinned = { ...before, pinned: new Set(['ada']) }
    expect([
      ...refreshed(pinned, { ...graph, entities: [entity('ada', { degree: 0 })], relations: left } as never, []).loaded.entities.keys(),
    ]).toContain('ada')
  })
})

describe('a correction', () => {
  it('keeps whether the claim is contested where its chain says so, and else leaves it to the chain that it is given', () => {
    expect(keptOf(claimById(whole, 'C017'))).toMatchObject({ contestedBy: ['C049', 'EX01'] })
    expect(keptOf(claimById(whole, 'C039'))).toMatchObject({ contested: false })
    expect(keptOf(claimById(whole, 'C005'))).not.toHaveProperty('contested')
  })
})

describe('chains that a source has', () => {
  const claims = ['C017', 'C018', 'C049', 'C005'].map(id => claimById(whole, id))

  it('are there once each, the most trodden first, with what the form has no row for; a publisher alone is none', () => {
    const [first, ...others] = chainsIn(claims)
    expect(first).toMatchObject({ claims: 2 })
    expect(first?.links.at(-1)).toMatchObject({
      agent: { id: 'recorded-voice' },
      heardIn: { id: 'rec-5', name: 'Fifth leaked recording' },
      rest: { attributionClaim: 'C029' },
      beside: 'said to be Nouri al-Maliki',
    })
    expect(others.map(({ claims }) => claims)).toEqual([1])
  })
})

describe('what is sent', () => {
  it('a link says in which recording its agent is heard', () => {
    const voice = { key: 1, agent: { id: 'v', name: 'A voice', kinds: ['Voice'] }, act: 'says', rest: {} }
    const heardIn = { id: 'rec-5', name: 'Fifth leaked recording', kinds: ['Source'] }
    const chain = (link: object) => toInput({ ...noClaim, chain: [{ ...voice, heardIn: null, ...link }] }, 'A', {}).chain
    expect(chain({})).toEqual([{ agent: 'v', act: 'says' }])
    expect(chain({ heardIn })).toEqual([{ agent: 'v', act: 'says', heardIn: 'rec-5' }])
  })

  it('a place with an open row is no place: the row is refused', () => {
    const { at } = toInput({ ...noClaim, quote: 'so', paragraph: '2', line: '3' }, 'A', {})
    expect(JSON.parse(JSON.stringify(at))).toEqual({ paragraph: 2, line: 3, start: null, end: null })
  })

  it('what is missing is said as a person would', () => {
    const errors = [
      { pointer: '/dateBasis', code: 'missing' as const, fix: 'say how the date is known', detail: 'in other words' },
      { pointer: '/title', code: 'too-small' as const, detail: 'Too small: expected string to have >=1 characters' },
      { pointer: '/title', code: 'invalid-format' as const, detail: 'Invalid string: must match pattern /./' },
    ]
    const problem = { type: '/problems/invalid-input', title: 'Invalid input', status: 400, detail: '', errors }
    expect(errorsByField(problem, ['title', 'dateBasis'])).toEqual({ dateBasis: 'Say how the date is known', title: 'Fill this in' })
  })
})

describe('qualifiers', () => {
  const types = { share: 'share', role: 'text', broker: 'entity', open: 'boolean' } as const
  const sent = (qualifiers: (typeof noClaim)['qualifiers'], kept = {}) => toInput({ ...noClaim, qualifiers }, 'A', kept, types).qualifiers

  it('are sent as their types ask for them; an open row says nothing', () => {
    const broker = { id: 'anna', name: 'Anna', kinds: ['Person'] }
    expect(sent({ share: ' 51 ', role: 'owner', broker, open: 'true' })).toEqual({ share: 51, role: 'owner', broker: 'anna', open: true })
    expect(sent({ share: '', role: ' ' })).toBeUndefined()
  })

  it('that are no number go as they are, for the server to say so', () => expect(sent({ share: 'half' })).toEqual({ share: 'half' }))

  it('without a row stay as they are in a correction, and those with one are what the row says', () =>
    expect(sent({ role: 'owner' }, { qualifiers: { role: 'director', if: 'it rains' } })).toEqual({ role: 'owner', if: 'it rains' }))
})
