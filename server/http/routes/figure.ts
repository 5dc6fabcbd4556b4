import type { Router } from 'express'
import { ProblemError } from '../../answers/problems.ts'
import { api } from '../../contract/api.ts'
import { coded } from '../../contract/told/coded.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

export function figureRoutes(router: Router, { store, figures, checked }: RouteContext): void {
  bind(
    router,
    api.figure,
    ({ body }) => {
      if (!figures) throw new ProblemError('not-found', coded('noFiguresAreMadeHere'))
      return figures.make(store, body)
    },
    checked,
  )
}
