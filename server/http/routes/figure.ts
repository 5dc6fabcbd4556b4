import type { Router } from 'express'
import { ProblemError } from '../../answers/problems.ts'
import { api } from '../../contract/api.ts'
import { coded } from '../../contract/told/coded.ts'
import { StoreError } from '../../store/store.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

export function figureRoutes(router: Router, { store, figures, checked }: RouteContext): void {
  bind(
    router,
    api.figure,
    ({ body }, _request, response) => {
      if (!figures) throw new ProblemError('not-found', coded('noFiguresAreMadeHere'))
      const left = new AbortController()
      response.once('close', () => {
        if (!response.writableFinished) left.abort(new StoreError('cancelled', coded('theReaderWentAway')))
      })
      return figures.make(store, body, left.signal)
    },
    checked,
  )
}
