import type { Subject } from './subject.ts'
export function engineSubject(): Subject {
  throw new Error('not yet')
}
