/** Which records each answer needs, where it needs only a part of the record. */
import type { Api } from '../contract/api.ts'
import type { ClaimRecord } from '../contract/claim.ts'
import type { Lens } from '../contract/lens.ts'
import { isEveryone } from '../evidence/lens.ts'
import { relationId } from '../evidence/relation-id.ts'
import type { SliceQuestion } from '../evidence/slice/slice.ts'
import type { Walk } from '../evidence/slice/walk.ts'
import { cutLists, type Page } from '../ledger/cut-lists.ts'
import { neighbours } from '../ledger/neighbours.ts'
import { BadArgument, NotInRecord } from '../ledger/not-in-record.ts'
import { createSearch } from '../ledger/search.ts'
import { wordsAsked } from '../names/search-keys.ts'
import type { Input } from './input.ts'
import { namesWanted } from './names-told.ts'
import type { ReadRoute } from './reads.ts'

export type SlicedRoute = ReadRoute &
  ('search' | 'entity' | 'neighbours' | 'evidence' | 'claim' | 'names' | 'assessments' | 'relationLedger' | 'entityLedger')

export const sliceQuestions: { [K in SlicedRoute]: (input: Input<Api[K]>) => SliceQuestion } = {
  search:
    ({ query: { q, limit, takes, ...lens } }) =>
    walk => {
      walk.lens(lens)
      if (wordsAsked(q).length > 0) walk.want('named', q)
      if (walk.isClosed) createSearch(walk.ledger, namesWanted(walk, q)).search(q, limit, lens, takes)
    },
  claim:
    ({ params: { id } }) =>
    walk => {
      for (const claim of walk.claims([id])) walk.view(claim)
    },
  names:
    ({ query: { id } }) =>
    walk =>
      walk.want('entities', ...id),
  assessments:
    ({ query: { of } }) =>
    walk =>
      walk.want('assessments', ...of),
  evidence:
    ({ params: { id }, query: lens }) =>
    walk => {
      walk.lens(lens)
      for (const claim of walk.relation(id)) {
        walk.viewBelow(claim)
        walk.grades(claim)
        for (const content of walk.contents(claim)) walk.view(content)
        if (claim.derived) walk.want('sameWords', claim.id)
      }
    },
  relationLedger:
    ({ params: { id }, query: lens }) =>
    walk => {
      walk.lens(lens)
      for (const claim of walk.relation(id)) for (const each of [claim, ...walk.against(claim)]) walk.viewBelow(each)
    },
  entity:
    ({ params: { id }, query: lens }) =>
    walk => {
      walk.want('entities', id)
      walk.lens(lens)
      for (const claim of walk.about(id)) walk.view(claim)
      if (isEveryone(lens)) {
        walk.want('speaks', id)
        walk.want('voices', id)
      } else for (const claim of [...walk.spokenBy(id), ...walk.voicedAs(id)]) hidden(walk, claim, lens)
    },
  entityLedger:
    ({ params: { id }, query: lens }) =>
    walk => {
      walk.want('entities', id)
      walk.lens(lens)
      for (const claim of walk.about(id)) walk.viewBelow(claim)
    },
  neighbours:
    ({ params: { id }, query: { direction, limit, cursor, ...lens } }) =>
    walk => {
      walk.want('entities', id)
      walk.lens(lens)
      const shown = () => neighbours(walk.ledger, id, { direction, limit, cursor, lens }, walk.counted).entities.map(end => end.id)
      if (isEveryone(lens)) {
        for (const relation of tiedShown(walk, id, direction, { limit, cursor })) drawn(walk, walk.relation(relation))
        if (walk.isClosed) walk.want('degree', ...ifAny(shown))
        return
      }
      drawn(walk, walk.about(id))
      if (walk.isClosed) for (const end of ifAny(shown)) for (const claim of walk.about(end)) walk.contest(claim)
    },
}

export function drawn(walk: Walk, claims: readonly ClaimRecord[]): void {
  for (const claim of claims) {
    walk.contest(claim)
    walk.grades(claim)
  }
}

function tiedShown(walk: Walk, id: string, direction: 'in' | 'out' | 'both', page: Page): readonly string[] {
  walk.want(`tied.${direction}`, id)
  const ids = walk.counted.tied(id, direction)
  return ids === undefined ? [] : ifAny(() => cutLists({ relations: ids }, page).shown.relations)
}

/** What it takes to tell whether a lens hides it; also its relation's claims, where the lens counts origins. */
function hidden(walk: Walk, claim: ClaimRecord, lens: Lens): void {
  walk.contest(claim)
  if (lens.minOrigins === undefined) return
  for (const each of walk.relation(relationId(claim, walk.ledger.predicates.get(claim.predicate)))) walk.contest(each)
}

/** None where the answer is that there is nothing to show. */
function ifAny(shown: () => readonly string[]): readonly string[] {
  try {
    return shown()
  } catch (error) {
    if (error instanceof NotInRecord || error instanceof BadArgument) return []
    throw error
  }
}
