import { Router } from 'express'
import { advice } from '../../answers/advice.ts'
import { type ProblemSlug, problemBase, problemTypes } from '../../contract/problem.ts'
import titles from '../../contract/told/titles.json'

export function problemPages(): Router {
  const router = Router()
  router.get(`${problemBase}:slug`, (request, response, next) => {
    const { slug } = request.params
    if (!isSlug(slug)) return next()
    response.type('text').send(`${titles[slug]} (${problemTypes[slug]})\n\n${advice[slug]}\n`)
  })
  return router
}

const isSlug = (slug: string): slug is ProblemSlug => Object.hasOwn(advice, slug)
