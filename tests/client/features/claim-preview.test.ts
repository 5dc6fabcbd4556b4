import { expect, test } from 'vitest'
import { previewLead } from '../../../client/features/write/claim-preview.ts'
import type { LinkRow } from '../../../client/features/write/rows-of-claim.ts'

const link = (name: string | null, act: string, beside = ''): LinkRow => ({
  key: 0,
  agent: name === null ? null : ({ id: name, name, labels: [], kinds: [] } as unknown as LinkRow['agent']),
  act,
  heardIn: null,
  rest: {},
  beside,
})
const paper = link('Basra Courier', 'reports')

test.each<[string, LinkRow[], Parameters<typeof previewLead>[0]['modality'], Parameters<typeof previewLead>[1], string]>([
  ['nobody is chosen', [link(null, 'states')], '', {}, 'Not yet said by anybody:'],
  ['the paper states it', [link('Basra Courier', 'states')], '', {}, 'Basra Courier states:'],
  ['the last of the chain speaks', [paper, link('Hadi al-Amiri', 'says')], '', {}, 'Hadi al-Amiri says:'],
  ['he is not chosen yet', [paper, link(null, 'says')], '', {}, 'Basra Courier reports:'],
  [
    'a voice',
    [paper, link('A voice', 'says', 'said to be Al-Maliki')],
    'intended',
    {},
    'A voice, said to be Al-Maliki, says, as a wish or a plan:',
  ],
  ['a denial', [paper, link('Hadi al-Amiri', 'says')], 'denied', { polarity: 'negative' }, 'Hadi al-Amiri says, as what is not so:'],
  [
    'a negative claim that is corrected',
    [paper, link('Hadi al-Amiri', 'says')],
    '',
    { polarity: 'negative' },
    'Hadi al-Amiri says: it is not so that',
  ],
  ['an inference that is corrected', [paper], '', { derived: true }, 'We infer:'],
])('%s', (_, chain, modality, kept, lead) => {
  expect(previewLead({ chain, modality }, kept)).toBe(lead)
})

test('what says a wish by itself is not told as a wish once more', () => {
  const chain = [paper, link('Hadi al-Amiri', 'says')]
  expect(previewLead({ chain, modality: 'intended' }, {}, true)).toBe('Hadi al-Amiri says:')
  expect(previewLead({ chain, modality: 'denied' }, {}, true)).toBe('Hadi al-Amiri says, as what is not so:')
})
