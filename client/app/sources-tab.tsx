export { SourcesTab } from '../features/sources/sources-tab.tsx'
