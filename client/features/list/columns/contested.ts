import { grounds } from '../../../notation/grounds.ts'
import { listOf } from '../../../words/catalogue/words-of.ts'
import { t } from '../t.ts'
import type { RelationColumn } from './column.ts'

export const contested: RelationColumn = {
  id: 'contested',
  get label() {
    return t('disputed')
  },
  width: 2.3,
  cell({ contested, contestedOn, contestedClaims, claims }) {
    if (contested)
      return {
        text: listOf(
          contestedOn.map(ground => grounds[ground].keyWord),
          'unit',
        ),
        sort: `a ${contestedOn.join()}`,
        grounds: contestedOn,
      }
    return contestedClaims > 0
      ? { text: t('contestedclaimsOfClaims', { contestedClaims, claims }), sort: 'b' }
      : { text: t('no'), sort: 'c' }
  },
}
