import { GroupInside } from './group-inside.ts'
import { ends, linkRows, UNBOUNDED } from './link-rows.ts'
import { type GroupLink, groupVariables } from './pattern.ts'
import type { Plan } from './plan.ts'
import type { MatchState } from './state.ts'

export function walkGroup(link: GroupLink, reversed: boolean, state: MatchState): void {
  const { from, to } = ends(link, reversed)
  const { group } = link
  const inside = new GroupInside(group, state)
  inside.testLater()
  const chain = reversed ? [...inside.elements].reverse() : inside.elements
  const { firstPredicates, steps } = inside.chain(chain, reversed)
  const walked = state.slot(link.name)
  const listed = [...groupVariables(group), ...inside.listed]
  const lists = listed.map(name => [inside.slot(name), state.slot(name)] as const)
  const plan: Plan = {
    op: 'Repeat',
    input: state.plan,
    rows: linkRows(link, reversed, state),
    from: state.slot(from),
    to: state.slot(to),
    into: state.isBound(to),
    first: inside.slot(inside.nameOf(chain[0]!)),
    firstPredicates,
    steps,
    min: group.quantifier?.min ?? 1,
    max: group.quantifier?.max ?? UNBOUNDED,
    reversed,
    lists: [...new Map(lists.map(pair => [pair[1], pair])).values()],
    walked,
    distinctFrom: state.distinctFrom(undefined),
    detail: `(…){${group.quantifier?.min ?? 1},${group.quantifier?.max ?? ''}}`,
  }
  state.walked.push({ slot: walked, types: undefined })
  state.push(plan, link.name, to, ...listed)
}
