/** What the server refuses, in the language of the page. Words of Neo4j and of the engine stay as they are, and so does an unknown code's English. */

import type { Problem } from '../../server/contract/problem.ts'
import type { Coded, ProblemCode } from '../../server/contract/told/coded.ts'
import problems from '../../server/contract/told/problems.json'
import titles from '../../server/contract/told/titles.json'
import { teller } from '../../server/contract/told.ts'
import { pageLanguage, wordsOf } from './catalogue/words-of.ts'

export const sayProblem = wordsOf('toldProblems', problems)
const title = wordsOf('toldTitles', titles)
const { words } = teller<ProblemCode>(sayProblem, items => new Intl.ListFormat(pageLanguage(), { type: 'unit' }).format(items))

const said = (told: Coded | undefined, english: string): string => (told && told.code in problems ? words(told) : english)

/** The problem with its texts said anew. */
export function problemInWords(problem: Problem): Problem {
  const slug = problem.type.split('/').at(-1) ?? ''
  return {
    ...problem,
    title: slug in titles ? title(slug as keyof typeof titles) : problem.title,
    detail: said(problem.told, problem.detail),
    ...(problem.errors && {
      errors: problem.errors.map(({ told, toldFix, ...wrong }) => ({
        ...wrong,
        ...(wrong.fix !== undefined && { fix: said(toldFix, wrong.fix) }),
        detail: said(told, wrong.detail),
      })),
    }),
  }
}
