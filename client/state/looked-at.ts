import type { Relation, Scale } from '../../server/contract/graph.ts'

export const gradesOn = (relation: Relation, scale: Scale): readonly string[] => relation.grades[scale] ?? ['none']

export const groundsOf = ({ contestedOn }: Pick<Relation, 'contestedOn'>): readonly string[] =>
  contestedOn.length > 0 ? contestedOn : ['none']
