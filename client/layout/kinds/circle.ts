import { layoutKind } from '../task.ts'

export const circle = layoutKind({
  id: 'circle',
  parameters: { seat: 96, crowdedSeat: 44, crowdedFrom: 200 },
  run: async (task, parameters) => (await import('../circle.ts')).circle(task, parameters),
})
