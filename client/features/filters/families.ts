import type { Vocabulary } from '../../session/vocabulary.ts'
import type { Choice } from '../../state/choices.ts'
import { groupBy } from '../../ui/group-by.ts'

export interface FamilyChoice {
  family: string
  choices: readonly Choice[]
  count: number
  share: number
  state: 'on' | 'off' | 'partly'
}

export function families(
  choices: readonly Choice[],
  { family: familyOf, familyOrder }: Pick<Vocabulary, 'family' | 'familyOrder'>,
): FamilyChoice[] {
  const groups = groupBy(choices, choice => familyOf(choice.value))
  const counts = [...groups].map(([family, group]) => ({
    family,
    choices: group,
    count: group.reduce((sum, choice) => sum + choice.count, 0),
  }))
  const most = Math.max(1, ...counts.map(group => group.count))
  return counts
    .sort((a, b) => familyOrder.indexOf(a.family) - familyOrder.indexOf(b.family))
    .map(group => {
      const on = group.choices.filter(choice => choice.on).length
      return { ...group, share: group.count / most, state: on === group.choices.length ? 'on' : on === 0 ? 'off' : 'partly' }
    })
}
