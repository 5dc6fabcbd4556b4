import type * as z from 'zod'
import type { Api } from '../contract/api.ts'
import type { WrittenClaim } from '../contract/write.ts'
import { isDrawn, relationId, wholeGraph } from '../evidence/draw-relations.ts'
import { toEntity } from '../evidence/entity.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { imported, importSubmission } from '../import/import-submission.ts'
import { type ChangesToWrite, changesSubmission, changesWritten } from '../import/saved/changes-submission.ts'
import { undone, undoSubmission } from '../import/undo.ts'
import { claimById } from '../ledger/claim-view.ts'
import { decidedAs } from '../ledger/duplicate-pairs.ts'
import { sourceById } from '../ledger/sources.ts'
import { kindSubmission } from '../record/correct-kind.ts'
import { decisionSubmission, takeBackSubmission } from '../record/decide.ts'
import {
  assessmentSubmission,
  claimSubmission,
  correctionSubmission,
  entitySubmission,
  type Submission,
  sourceSubmission,
  withdrawalSubmission,
} from '../record/submit.ts'
import type { Material } from '../tables/table.ts'
import type { Input } from './input.ts'
import { type RowsInput, unpacked } from './material.ts'

export type WriteRoute =
  | 'decide'
  | 'takeBack'
  | 'addSource'
  | 'addEntity'
  | 'addClaim'
  | 'correctKind'
  | 'correctClaim'
  | 'withdrawClaim'
  | 'assess'
  | 'undoImport'

interface Write<K extends WriteRoute> {
  submission(input: Input<Api[K]>): Submission
  answer(ledger: Ledger, id: string, record: Ledger): z.input<Api[K]['output']>
}

function writtenClaim(ledger: Ledger, id: string): WrittenClaim {
  const claim = claimById(ledger, id)
  const record = ledger.claims.get(id)!
  // a relation whose last claim was withdrawn is answered too, in that state
  const relation = isDrawn(ledger, record) ? relationId(record, ledger.predicates.get(record.predicate)) : null
  return { claim, relation: (relation !== null && wholeGraph(ledger).get(relation)) || null }
}

export const writeRoutes: { [K in WriteRoute]: Write<K> } = {
  addSource: {
    submission: ({ body }) => sourceSubmission(body),
    answer: sourceById,
  },
  addEntity: { submission: ({ body }) => entitySubmission(body), answer: (ledger, id) => toEntity(ledger.entities.get(id)!, 0) },
  correctKind: {
    submission: ({ params, body }) => kindSubmission(params.id, body),
    answer: (ledger, id) => toEntity(ledger.entities.get(id)!, 0),
  },
  addClaim: { submission: ({ body }) => claimSubmission(body), answer: writtenClaim },
  correctClaim: { submission: ({ params, body }) => correctionSubmission(params.id, body), answer: writtenClaim },
  withdrawClaim: { submission: ({ params, body }) => withdrawalSubmission(params.id, body), answer: writtenClaim },
  decide: {
    submission: ({ body }) => decisionSubmission(body),
    answer: (_, id, record) => decidedAs(record, id),
  },
  takeBack: {
    submission: ({ body }) => takeBackSubmission(body),
    answer: (_, id, record) => decidedAs(record, id),
  },
  assess: {
    submission: ({ body }) => assessmentSubmission(body),
    answer: (ledger, id) => ledger.allAssessments.get(id)!,
  },
  undoImport: { submission: ({ body }) => undoSubmission(body), answer: undone },
}

export const writeParts = {
  sheetChanges: {
    submission: ({ material, ...input }: Omit<ChangesToWrite, 'material'> & { material: string }) =>
      changesSubmission({ ...input, material: JSON.parse(material) as Material }),
    answer: changesWritten,
  },
  importRows: {
    submission: (input: RowsInput) => importSubmission(unpacked(input), input.by),
    answer: imported,
  },
}
