/** Passages are numbered in the order in which the rows come to them. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { ContestGround } from '../contract/ontology.ts'
import type { SaysNote, SaysSo } from '../contract/query.ts'
import { contestOf, isDenial } from '../evidence/contest.ts'
import { wholeGraph } from '../evidence/draw-relations.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { speakerOf } from '../evidence/states.ts'
import { isActive } from '../evidence/tally.ts'
import { claimSentence } from './headlines.ts'
import { entityRef, sourceRef } from './refs.ts'

/** More passages than these are counted; of an entity alone no more claims are named, and beside them as many denials. */
const most = { notes: 500, ofEntity: 12 }

export interface RestedOn {
  /** As says-so/numbering.ts gives them: 'c', 'r' or 'e' and an id. */
  on: readonly string[]
  unfollowed: string[]
  gaveUp: boolean
}

export function saysSo(ledger: Ledger, { on, unfollowed, gaveUp }: RestedOn): SaysSo {
  const contest = contestOf(ledger)
  const passages = new Map<string, { place: number; claims: ClaimRecord[] }>()
  const left = new Set<string>()
  const placeOf = (claim: ClaimRecord): number[] => {
    const key = JSON.stringify([claim.source, claim.quote ?? claim.id, speakerOf(claim), claim.derived])
    const known = passages.get(key)
    if (known) {
      if (!known.claims.includes(claim)) known.claims.push(claim)
      return [known.place]
    }
    if (passages.size >= most.notes) {
      left.add(key)
      return []
    }
    passages.set(key, { place: passages.size, claims: [claim] })
    return [passages.size - 1]
  }
  const places = (claims: readonly ClaimRecord[]): number[] => [...new Set(claims.flatMap(placeOf))]

  const found = on.map(text => places(claimsBehind(ledger, text)))
  // a denial may be denied in turn: the loop also reaches what is added here
  const disputes: SaysNote['disputedBy'][] = []
  for (const { claims } of passages.values()) {
    const by = (ground: ContestGround) => places(claims.flatMap(claim => contest.against([claim], ground)))
    disputes.push({ attribution: by('attribution'), content: by('content') })
  }

  const notes = [...passages.values()].map(({ claims }, place): SaysNote => {
    const first = claims[0]!
    const grounds = new Set(claims.flatMap(claim => contest.of(claim)))
    return {
      claimIds: claims.map(({ id }) => id),
      source: sourceRef(ledger, first),
      quote: first.quote,
      speaker: first.derived ? null : entityRef(ledger, speakerOf(first)),
      sentence: claimSentence(ledger, first),
      derived: first.derived,
      contested: grounds.size > 0,
      contestedOn: [...grounds],
      denies: claims.some(claim => isDenial(ledger, claim)),
      disputedBy: disputes[place] ?? { attribution: [], content: [] },
    }
  })
  return { on: found, notes, left: left.size, unfollowed, gaveUp }
}

function claimsBehind(ledger: Ledger, text: string): readonly ClaimRecord[] {
  const id = text.slice(1)
  const claimsOf = (ids: readonly string[]) => ids.flatMap(each => ledger.claims.get(each) ?? [])
  if (text.startsWith('c')) return claimsOf([id])
  if (text.startsWith('r')) return claimsOf(wholeGraph(ledger).get(id)?.claimIds ?? [])
  const about = [...ledger.bySubject.get(id), ...ledger.byObject.get(id)].filter(isActive)
  const denials = about.slice(most.ofEntity).filter(claim => isDenial(ledger, claim))
  return [...about.slice(0, most.ofEntity), ...denials.slice(0, most.ofEntity)]
}
