/** How `npm run seed` hands records to whoever holds the store: from this machine alone, with the lock file's secret or the token. */

import { timingSafeEqual } from 'node:crypto'
import express, { type RequestHandler, Router } from 'express'
import * as z from 'zod'
import { ProblemError } from '../../answers/problems.ts'
import { ClaimRecord } from '../../contract/claim.ts'
import { Assessment, EntityRecord } from '../../contract/graph.ts'
import { Predicate } from '../../contract/ontology.ts'
import { coded } from '../../contract/told/coded.ts'
import { FamilyRow, KindRow } from '../../contract/vocabulary.ts'
import { mostValues } from '../limits.ts'
import { isLoopback } from '../loopback.ts'
import { checkBytes, plainBody } from '../security/body.ts'
import type { RouteContext } from './context.ts'

const Ids = z.array(z.string())
const Change = z.strictObject({
  put: z.strictObject({ entities: z.array(EntityRecord), claims: z.array(ClaimRecord), assessments: z.array(Assessment) }),
  remove: z.strictObject({ entities: Ids, claims: Ids, assessments: Ids }),
  vocabulary: z.strictObject({ predicates: z.array(Predicate), kinds: z.array(KindRow), families: z.array(FamilyRow) }).nullable(),
})
const SeedInput = z.strictObject({ expect: z.string(), change: Change })

/** `secret` reads the lock file's nonce; null where it proves nothing: no lock is held, as on Neo4j, or others can read it. */
export function seedRoute(
  { store, answers }: Pick<RouteContext, 'store' | 'answers'>,
  secret: () => Promise<string | null>,
  token: string | null,
): Router {
  const router = Router()
  router.use('/api/seed', guard(secret, token))

  router.get('/api/seed', async (_request, response) => {
    response.json({ revision: await store.revision(), records: await store.records() })
  })

  router.post(
    '/api/seed',
    express.json({ limit: '256mb', inflate: false, verify: checkBytes(mostValues.seed) }),
    plainBody,
    async (request, response) => {
      const input = SeedInput.safeParse(request.body)
      if (!input.success)
        throw new ProblemError('invalid-input', coded('recordsDoNotFit', { problems: z.prettifyError(input.error).slice(0, 500) }))
      response.json({ revision: await answers.change(input.data.expect, input.data.change) })
    },
  )
  return router
}

function guard(secret: () => Promise<string | null>, token: string | null): RequestHandler {
  return async (request, _response, next) => {
    const known = await secret()
    const from = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
    const owner = isGiven(known, request.headers['x-isnad-lock'])
    const holder = isGiven(token, /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1])
    // one answer for every reason, so that the route tells strangers nothing
    if (!isLoopback(from) || !(owner || holder)) throw new ProblemError('not-found', coded('thereIsNothingAtThis'))
    next()
  }
}

const isGiven = (known: string | null, given: unknown): boolean => known !== null && typeof given === 'string' && equal(known, given)

function equal(known: string, given: string): boolean {
  const [a, b] = [Buffer.from(known), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}
