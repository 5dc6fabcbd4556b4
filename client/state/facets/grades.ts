import { type Scale, scales } from '../../../server/contract/scales.ts'
import { gradeWords, scaleWords } from '../grades.ts'
import { gradesOn } from '../looked-at.ts'
import { t } from '../t.ts'
import { facet } from './facet.ts'

const graded = <const S extends Scale>(scale: S) =>
  facet({
    id: scale,
    get title() {
      return scaleWords[scale]
    },
    phrase: (begins = false) => t('theFilterBy', { begins, scale }),
    of: 'relations',
    valuesOf: relation => gradesOn(relation, scale),
    order: [...scales[scale], 'none'],
    names: value => (value === 'none' ? t('notGraded') : gradeWords(scale, value)),
    group: 'grades',
  })

export const reliability = graded('reliability')
export const credibility = graded('credibility')
export const likelihood = graded('likelihood')
export const confidence = graded('confidence')
