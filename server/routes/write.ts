/** Writing evidence: each submission is one new record, with who and when. */
import type { Router } from 'express'
import { api } from '../contract/api.ts'
import type { WrittenClaim } from '../contract/write.ts'
import { wholeGraph } from '../evidence/draw-relations.ts'
import { toEntity } from '../evidence/entity.ts'
import { assessmentsOf } from '../ledger/assessments.ts'
import { claimById } from '../ledger/claim-view.ts'
import { duplicates } from '../ledger/duplicates.ts'
import { sourceById } from '../ledger/sources.ts'
import {
  assessmentSubmission,
  claimSubmission,
  correctionSubmission,
  entitySubmission,
  type Submission,
  sourceSubmission,
  withdrawalSubmission,
} from '../record/submit.ts'
import { bind } from '../route.ts'
import { writer } from '../write-records.ts'
import type { RouteContext } from './context.ts'

export function writeRoutes(router: Router, { store, reading, checked }: RouteContext): void {
  const write = writer(store, reading)
  const writeClaim = async (submission: Submission): Promise<WrittenClaim> => {
    const { ledger, id } = await write(submission)
    const claim = claimById(ledger, id)
    return { claim, relation: (claim.relation !== null && wholeGraph(ledger).get(claim.relation)) || null }
  }

  bind(
    router,
    api.addSource,
    async ({ body }) => {
      const { ledger, id } = await write(sourceSubmission(body))
      const { claims: _, ...source } = sourceById(ledger, id)
      return source
    },
    checked,
  )
  bind(
    router,
    api.addEntity,
    async ({ body }) => {
      const { ledger, id } = await write(entitySubmission(body))
      return toEntity(ledger.entities.get(id)!, 0)
    },
    checked,
  )
  bind(router, api.addClaim, ({ body }) => writeClaim(claimSubmission(body)), checked)
  bind(router, api.correctClaim, ({ params, body }) => writeClaim(correctionSubmission(params.id, body)), checked)
  bind(router, api.withdrawClaim, ({ params, body }) => writeClaim(withdrawalSubmission(params.id, body)), checked)
  bind(
    router,
    api.assess,
    async ({ body }) => {
      const { ledger, id } = await write(assessmentSubmission(body))
      return ledger.records.assessments.find(each => each.id === id)!
    },
    checked,
  )
  bind(router, api.assessments, async ({ query }) => ({ assessments: assessmentsOf((await reading()).ledger, query.of) }), checked)
  bind(
    router,
    api.duplicates,
    async ({ query: { name, kind } }) => ({ duplicates: duplicates((await reading()).ledger, name, kind) }),
    checked,
  )
}
