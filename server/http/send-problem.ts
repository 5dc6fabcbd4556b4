import type { Response } from 'express'
import type { Problem } from '../contract/problem.ts'

export function sendProblem(response: Response, document: Problem, headers: Record<string, string> = {}): void {
  response.status(document.status).set(headers).type('application/problem+json').send(JSON.stringify(document))
}
