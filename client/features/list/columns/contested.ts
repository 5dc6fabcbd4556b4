import { grounds } from '../../../notation/grounds.ts'
import type { RelationColumn } from './column.ts'

export const contested: RelationColumn = {
  id: 'contested',
  label: 'Disputed',
  width: 2.5,
  cell({ contested, contestedOn, contestedClaims, claims }) {
    if (contested)
      return { text: contestedOn.map(ground => grounds[ground].keyWord).join(', '), sort: `a ${contestedOn.join()}`, grounds: contestedOn }
    return contestedClaims > 0 ? { text: `${contestedClaims} of ${claims}`, sort: 'b' } : { text: 'no', sort: 'c' }
  },
}
