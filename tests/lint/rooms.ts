/**
 * The rooms of the house, lowest first: a room imports rooms that stand before it, and nothing that stands after.
 * A folder in a room belongs to it, unless it is a room of its own.
 */
export const rooms = [
  'server/contract',
  'server/names',
  'server/threads',
  'server/evidence',
  'server/ledger',
  'server/record',
  'server/store/embedded/cypher',
  'server/store',
  'server/answers',
  'server/http',
  'graph-seed',
  'server/process',
  'client/notation',
  'client/layout',
  'client/state',
  'client/words',
  'client/session',
  'client/ui',
  'client/actions',
  'client/canvas',
  'client/figure',
  'client/features/claims',
  'client/features/text',
  'client/features/write',
  'client/features/whatif',
  'client/features/evidence',
  'client/features/entity',
  'client/features/selection',
  'client/features/sources',
  'client/features/paths',
  'client/features/filters',
  'client/features/key',
  'client/features/lens',
  'client/features/list',
  'client/features/search',
  'client/features/cypher',
  'client/features/export',
  'client/features/views',
  'client/features/menu',
  'client/features/palette',
  'client/features/explore',
  'client/app',
] as const

/** The room that a file stands in: the innermost one; null for the few that put everything together. */
export const roomOf = (file: string): string | null =>
  rooms
    .filter(room => file.startsWith(`${room}/`))
    .reduce<string | null>((inner, room) => (inner && inner.length > room.length ? inner : room), null)
