import { describe, expect, it } from 'vitest'
import { typeRows } from '../../../client/features/entity/entity-rows.ts'
import { families } from '../../../client/features/filters/families.ts'
import { pictureLegend } from '../../../client/features/key/picture-legend.ts'
import { fitting } from '../../../client/features/lens/lens-fit.ts'
import { grouped } from '../../../client/features/search/hits.ts'
import { inReadingOrder } from '../../../client/features/text/source-order.ts'
import { lensChoices, sameLens, shortName } from '../../../client/state/lenses.ts'
import { everyone } from '../../../server/contract/everyone.ts'
import { type MatchWay, matchRule, type ToldName } from '../../../server/contract/match-ways.ts'
import { tell } from '../../../server/contract/told.ts'
import { directionFrom } from '../../../server/evidence/direction.ts'
import { claim, entity, relation, speaker, speakers } from '../../factories/answers.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'

describe('lens choices', () => {
  const choices = lensChoices(
    speakers(
      [
        speaker('memo', { name: 'MEMO', publisher: true, relations: 2 }),
        speaker('voice', { name: 'VOICE', kinds: ['Entity', 'Thing'], relations: 2 }),
      ],
      {
        total: 3,
        ownVoice: { by: ['memo'], relations: 1 },
        deniers: [
          {
            id: 'nouri',
            name: 'NOURI',
            kinds: ['Person'],
            denies: 'says that the recordings are fake',
            told: tell('saysWhat', { says: tell('says'), what: 'the recordings are fake' }),
          },
        ],
      },
    ),
  )

  it('are everyone, the publishers in their own voice, each speaker with what he says, and whoever only denies', () => {
    expect(choices.map(({ label, count }) => [label, count])).toEqual([
      ['everyone', 3],
      ['publishers, own voice', 1],
      ['MEMO', 2],
      ['VOICE', 2],
      ['NOURI', null],
    ])
  })
  it('ask the store for publishers that speak, asserted only', () => {
    expect(choices[1]?.lens).toEqual({ ...everyone, by: ['memo'], modality: ['asserted'] })
  })
  it('are the same whatever the order of a list, and not where anything more is asked', () => {
    expect(sameLens({ ...everyone, by: ['x', 'y'] }, { ...everyone, by: ['y', 'x'] })).toBe(true)
    expect(sameLens({ ...everyone, by: ['x'] }, { ...everyone, by: ['x'], without: ['C029'] })).toBe(false)
  })
})

describe('lenses in the bar', () => {
  it('are called shortly: a voice as what it is, a person by the name that tells him apart', () => {
    expect(shortName('Recorded voice attributed to al-Maliki', ['Voice'])).toBe('the recorded voice')
    expect(shortName('Nouri al-Maliki', ['Person'])).toBe('al-Maliki')
    expect(shortName('Kim Jong-un', ['Person'])).toBe('Kim Jong-un')
    expect(shortName('Asharq Al-Awsat', ['Publisher'])).toBe('Asharq Al-Awsat')
  })

  it('are written out where two would be called the same', () => {
    const choices = lensChoices(
      speakers(['v1', 'v2'].map(id => speaker(id, { name: `Recorded voice attributed to ${id}`, kinds: ['Entity', 'Voice'] }))),
    )
    expect(choices.map(({ short }) => short)).toEqual(['everyone', 'Recorded voice attributed to v1', 'Recorded voice attributed to v2'])
  })

  const lenses = [
    { key: 'everyone', full: 90, least: 90 },
    { key: 'own-voice', full: 170, least: 170 },
    { key: 'voice', full: 160, least: 160 },
    { key: 'denier', full: 260, least: 140 },
  ]
  const shown = (room: number, current: string | null) => {
    const fit = fitting(lenses, room, current)
    return [[...fit.shown], fit.full]
  }
  it('stand with all their words where there is room, then with fewer', () => {
    expect(shown(680, 'everyone')).toEqual([['everyone', 'own-voice', 'voice', 'denier'], true])
    expect(shown(679, 'everyone')).toEqual([['everyone', 'own-voice', 'voice', 'denier'], false])
  })
  it('are left out whole where there is none, but never the current', () => {
    expect(shown(500, 'everyone')).toEqual([['everyone', 'own-voice', 'voice'], false])
    expect(shown(500, 'denier')).toEqual([['everyone', 'own-voice', 'denier'], false])
    expect(shown(50, 'voice')).toEqual([['voice'], false])
    expect(shown(50, null)).toEqual([['everyone'], false])
  })
})

describe('the key', () => {
  it('shows only what is in view, and what each item stands for', () => {
    const shown = {
      entities: [entity('a'), entity('b', { kind: 'State' })],
      relations: [relation('a', 'OPPOSES', 'b', { sign: -1, contested: true, derived: true })],
      denials: [],
    }
    const { kinds, lines } = pictureLegend(shown, [], shippedLooks)
    expect(kinds.map(item => [item.word, item.count])).toEqual([
      ['Person', 1],
      ['State', 1],
    ])
    expect(lines.map(item => item.word)).toEqual(['derived', 'negative', 'whose words, disputed'])
    expect(lines[0]?.part).toEqual({ relations: ['a|OPPOSES|b'], entities: ['a', 'b'] })
  })
})

describe('relations of an entity', () => {
  it('count what is on screen by type and direction; those of others are no part of it', () => {
    const card = {
      id: 'a',
      relationCounts: [
        { type: 'LEADS', direction: 'out' as const, count: 3, contested: 1 },
        { type: 'LEADS', direction: 'in' as const, count: 1, contested: 0 },
        { type: 'SPOKE_WITH', direction: 'both' as const, count: 1, contested: 0 },
      ],
    }
    const onScreen = [
      relation('a', 'LEADS', 'b'),
      relation('a', 'LEADS', 'c'),
      relation('x', 'LEADS', 'y'),
      relation('b', 'SPOKE_WITH', 'a', { symmetric: true }),
    ]
    expect(typeRows(card, onScreen).map(row => [row.type, row.direction, row.shown, row.total])).toEqual([
      ['LEADS', 'out', 2, 3],
      ['LEADS', 'in', 0, 1],
      ['SPOKE_WITH', 'both', 1, 1],
    ])
  })

  it('one with itself goes both ways, as the card counts it: on screen it is not missing', () => {
    const self = relation('a', 'OPPOSES', 'a')
    const card = { id: 'a', relationCounts: [{ type: 'OPPOSES', direction: directionFrom('a', self), count: 1, contested: 0 }] }
    expect(typeRows(card, [self])).toMatchObject([{ direction: 'both', shown: 1, total: 1 }])
  })
})

describe('relation families', () => {
  it('sum their types and are partly on when some are off', () => {
    const choice = (value: string, count: number, on: boolean) => ({ value, count, on, share: 0 })
    const rows = families([choice('OPPOSES', 4, true), choice('LEADS', 6, true), choice('COMMANDS', 2, false)], {
      family: type => (type === 'OPPOSES' ? 'Stance' : 'Structure'),
      familyOrder: ['Structure', 'Stance'],
    })
    expect(rows.map(row => [row.family, row.count, row.share, row.state])).toEqual([
      ['Structure', 8, 1, 'partly'],
      ['Stance', 4, 0.5, 'on'],
    ])
  })
})

describe('search hits', () => {
  const hit = (id: string, way: MatchWay, as: ToldName | null = null) => ({
    id,
    name: id,
    kind: 'Person' as const,
    kinds: ['Person'],
    score: 1,
    matched: { name: id, lang: null, as, way, rule: matchRule(way, as), via: null },
  })
  it('keep apart those of which only a part agrees', () => {
    const groups = grouped([hit('a', 'exact'), hit('b', 'part', 'translation'), hit('c', 'order'), hit('d', 'word')])
    expect(groups.map(group => group.hits.map(each => each.id))).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ])
  })
})

describe('claims of a source', () => {
  it('stand in the order of its text; then what has no place, then what others heard in it', () => {
    const at = (id: string, paragraph: number, start: number) =>
      claim(id, { source: { ...claim('x').source, locator: { paragraph, line: 1, start, end: start + 1 } } })
    const unplaced = claim('C9', { source: { ...claim('x').source, locator: null } })
    const elsewhere = claim('EX1', {
      source: { ...claim('x').source, id: 'doc-other', publisher: { id: 'awsat', name: 'Asharq', kind: 'Publisher' }, locator: null },
    })
    const paragraphs = inReadingOrder([elsewhere, unplaced, at('C2', 1, 300), at('C1', 0, 10), at('C3', 1, 200)], 'doc-memo')
    expect(paragraphs.map(({ title, claims }) => [title, claims.map(each => each.id)])).toEqual([
      ['Title', ['C1']],
      ['Paragraph 1', ['C3', 'C2']],
      ['Not located in the text', ['C9']],
      ['Heard in it, as Asharq reports', ['EX1']],
    ])
  })
})
