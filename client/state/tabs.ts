/** The main tabs, in their order; the first is where everything begins. What one shows is client/app/<id>-tab.tsx. */
export const tabs = [
  { id: 'explore', word: 'Explore' },
  { id: 'cypher', word: 'Cypher' },
  { id: 'whatif', word: 'What if' },
  { id: 'sources', word: 'Sources' },
] as const
export type Tab = (typeof tabs)[number]['id']
export const tabNames = tabs.map(({ id }) => id) as [Tab, ...Tab[]]
