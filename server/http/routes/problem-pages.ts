/** For people who follow a problem's address. */
import { Router } from 'express'
import { problemTexts } from '../../answers/problem-texts.ts'
import { type ProblemSlug, problemBase, problemTypes } from '../../contract/problem.ts'

export function problemPages(): Router {
  const router = Router()
  router.get(`${problemBase}:slug`, (request, response, next) => {
    const { slug } = request.params
    if (!isSlug(slug)) return next()
    const { title, advice } = problemTexts[slug]
    response.type('text').send(`${title} (${problemTypes[slug]})\n\n${advice}\n`)
  })
  return router
}

const isSlug = (slug: string): slug is ProblemSlug => Object.hasOwn(problemTexts, slug)
