import type { Router } from 'express'
import type { Answers } from '../../answers/answers.ts'
import { ProblemError } from '../../answers/problems.ts'
import { api } from '../../contract/api.ts'
import { coded } from '../../contract/told/coded.ts'
import type { Cited } from '../../store/portions.ts'
import { streamQuery } from '../query/stream.ts'
import { typedParams } from '../query/typed-body.ts'
import { bind, bindStream } from '../route.ts'
import { clientOf } from '../security/client.ts'
import type { RouteContext } from './context.ts'

export function queryRoutes(router: Router, { store, answers, limits, slots, running, checked }: RouteContext): void {
  bindStream(router, api.query, async ({ body }, request, response) => {
    const params = typedParams(request)
    const { rowLimit, queryTimeoutMs, byteLimit } = limits
    await streamQuery(
      { store, slots, running, citations: cited => citationsOf(answers, cited), saysSo: rested => answers.part('saysSo', rested) },
      {
        cypher: body.cypher,
        params,
        rowLimit: Math.min(body.limit ?? rowLimit, rowLimit),
        timeoutMs: Math.min(body.timeoutMs ?? queryTimeoutMs, queryTimeoutMs),
        byteLimit,
        says: body.says,
      },
      clientOf(request),
      response,
    )
  })

  bind(
    router,
    api.cancelQuery,
    ({ params }) => {
      if (!running.cancel(params.id)) throw new ProblemError('not-found', coded('noQueryWithThisId'))
      return { cancelled: true }
    },
    checked,
  )

  bind(
    router,
    api.plan,
    async ({ body }, request) => {
      const params = typedParams(request)
      const turn = await slots.take(clientOf(request), AbortSignal.timeout(limits.queryTimeoutMs), limits.queryTimeoutMs)
      try {
        return await store.plan(body.cypher, params, request.ip)
      } finally {
        turn.end()
      }
    },
    checked,
  )
}

const citationsOf = async (answers: Answers, cited: Cited) =>
  cited.claimIds.length + cited.relationIds.length === 0 ? [] : answers.part('citations', cited)
