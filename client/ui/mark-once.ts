/** Moments of User Timing by which anybody can measure a page: docs/scale.md. */
export type Moment = 'isnad:first-picture' | 'isnad:pointer-ready'

export function markOnce(moment: Moment): void {
  if (performance.getEntriesByName(moment).length === 0) performance.mark(moment)
}
