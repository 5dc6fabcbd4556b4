import { layoutKind } from '../task.ts'

export const layered = layoutKind({
  id: 'layered',
  // dagre takes minutes for 2,000 entities
  parameters: { dagreUpTo: 250 },
  run: async (task, parameters) => (await import('../layered.ts')).layered(task, parameters),
})
