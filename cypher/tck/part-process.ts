import { engineSubject } from './engine-subject.ts'
import { type Outcome, play } from './play.ts'
import type { Share, ShareOutcomes } from './share.ts'

const subject = engineSubject()

process.on('message', async ({ features, scenarios }: Share) => {
  const outcomes: Outcome[] = []
  for (const scenario of scenarios) outcomes.push(await play(scenario, subject, features))
  process.send?.(outcomes satisfies ShareOutcomes)
})
