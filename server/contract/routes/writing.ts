import * as z from 'zod'
import { addresses as at } from '../addresses.ts'
import { Source } from '../answers.ts'
import { Decided, DecisionInput, Pairs, TakeBackInput } from '../duplicates/pairs.ts'
import { Assessment, Entity } from '../graph.ts'
import {
  AssessmentInput,
  ClaimInput,
  CorrectionInput,
  Duplicate,
  EntityInput,
  KindCorrectionInput,
  SourceInput,
  WithdrawalInput,
  WrittenClaim,
} from '../write.ts'
import { Id, limit, route } from './route.ts'

export const writingRoutes = {
  addSource: route({ ...at.addSource, summary: 'A new source', body: SourceInput, output: Source, once: true }),
  addEntity: route({ ...at.addEntity, summary: 'A new entity', body: EntityInput, output: Entity, once: true }),
  addClaim: route({
    ...at.addClaim,
    summary: 'A new claim; the relation that it is drawn as changes with it',
    body: ClaimInput,
    once: true,
    output: WrittenClaim,
  }),
  correctClaim: route({
    ...at.correctClaim,
    summary: 'A new claim in the place of one that is then superseded',
    params: Id,
    body: CorrectionInput,
    once: true,
    output: WrittenClaim,
  }),
  correctKind: route({
    ...at.correctKind,
    summary: 'Another kind for an entity; the one that it had stays with it, and can be put back',
    params: Id,
    body: KindCorrectionInput,
    once: true,
    output: Entity,
  }),
  withdrawClaim: route({
    ...at.withdrawClaim,
    summary: 'Takes a claim back; it stays in the record as retracted',
    params: Id,
    body: WithdrawalInput,
    once: true,
    output: WrittenClaim,
  }),
  assess: route({
    ...at.assess,
    summary: 'A judgement on a claim or a source, by name and with a reason; earlier ones stay',
    body: AssessmentInput,
    once: true,
    output: Assessment,
  }),
  pairs: route({
    ...at.pairs,
    summary: 'Pairs of entities that may be one, each with its reasons, and what was decided',
    query: z.strictObject({ limit: limit(200, 1000) }),
    output: Pairs,
  }),
  decide: route({
    ...at.decide,
    summary: 'Decides whether entities are the same, all pairs or none; no claim changes, and it can be taken back',
    body: DecisionInput,
    output: Decided,
    once: true,
  }),
  takeBack: route({
    ...at.takeBack,
    summary: 'Takes the decision on two entities back; the record is then seen as before it',
    body: TakeBackInput,
    output: Decided,
    once: true,
  }),
  duplicates: route({
    ...at.duplicates,
    summary: 'Entities whose name may be the same; advice for a person, never a merge',
    query: z.strictObject({ name: z.string().min(1).max(500), kind: z.string().min(1).max(60).optional() }),
    output: z.strictObject({ duplicates: z.array(Duplicate) }),
  }),
}
