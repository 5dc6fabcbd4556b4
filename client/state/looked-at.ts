import type { Relation, Scale } from '../../server/contract/graph.ts'

/** The grades behind a relation on a scale; `none` where nothing is graded on it. */
export const gradesOn = (relation: Relation, scale: Scale): readonly string[] => relation.grades[scale] ?? ['none']

/** On what it is contested, as the filter and the key name it; `none` where nobody contests it. */
export const groundsOf = ({ contestedOn }: Pick<Relation, 'contestedOn'>): readonly string[] =>
  contestedOn.length > 0 ? contestedOn : ['none']
