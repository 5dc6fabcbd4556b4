/** Was in the code until stores carried their vocabulary. Never changes; today's shipped one is in graph-seed/vocabulary/. */
import type { FamilyRow, KindRow } from '../contract/vocabulary.ts'

// biome-ignore format: one row, one line
export const firstKinds: readonly KindRow[] = [
  { id: 'Actor', extends: [], shape: 'ring', family: 'open', words: { en: { one: 'actor', other: 'actors' } }, rank: 1, abstract: true },
  { id: 'Person', extends: ['Actor'], shape: 'disc', family: 'people', words: { en: { one: 'person', other: 'persons' } }, rank: 0 },
  { id: 'Role', extends: [], shape: 'seat', family: 'people', words: { en: { one: 'role', other: 'roles' } }, rank: 4 },
  { id: 'Voice', extends: ['Actor'], shape: 'dashed-ring', family: 'people', words: { en: { one: 'voice', other: 'voices' } }, rank: 3 },
  { id: 'Organization', extends: ['Actor'], shape: 'octagon', family: 'open', words: { en: { one: 'organization', other: 'organizations' } }, rank: 1 },
  { id: 'Party', extends: ['Organization'], shape: 'rounded', family: 'politics', words: { en: { one: 'party', other: 'parties' } }, rank: 1 },
  { id: 'Coalition', extends: ['Organization'], shape: 'hexagon', family: 'politics', words: { en: { one: 'coalition', other: 'coalitions' } }, rank: 1 },
  { id: 'Movement', extends: ['Organization'], shape: 'slant', family: 'politics', words: { en: { one: 'movement', other: 'movements' } }, rank: 1 },
  { id: 'ArmedGroup', extends: ['Organization'], shape: 'shield', family: 'force', words: { en: { one: 'armed group', other: 'armed groups' } }, rank: 1 },
  { id: 'StateBody', extends: ['Organization'], shape: 'house', family: 'state', words: { en: { one: 'state body', other: 'state bodies' } }, rank: 1 },
  { id: 'State', extends: ['Actor'], shape: 'banner', family: 'state', words: { en: { one: 'state', other: 'states' } }, rank: 1 },
  { id: 'Publisher', extends: ['Organization'], shape: 'masthead', family: 'record', words: { en: { one: 'publisher', other: 'publishers' } }, rank: 2 },
  { id: 'Source', extends: [], shape: 'page', family: 'record', words: { en: { one: 'source', other: 'sources' } }, rank: 5, abstract: true },
  { id: 'Document', extends: ['Source'], shape: 'page', family: 'record', words: { en: { one: 'document', other: 'documents' } }, rank: 5, shownAs: 'Source' },
  { id: 'Recording', extends: ['Source'], shape: 'page', family: 'record', words: { en: { one: 'recording', other: 'recordings' } }, rank: 5, shownAs: 'Source' },
  { id: 'Event', extends: [], shape: 'diamond', family: 'event', words: { en: { one: 'event', other: 'events' } }, rank: 4 },
  { id: 'Project', extends: [], shape: 'diamond', family: 'event', words: { en: { one: 'project', other: 'projects' } }, rank: 4 },
  { id: 'Thing', extends: [], shape: 'ring', family: 'open', words: { en: { one: 'thing', other: 'things' } }, rank: 5 },
  { id: 'Placeholder', extends: ['Actor'], shape: 'dashed-box', family: 'open', words: { en: { one: 'unnamed', other: 'unnamed' } }, rank: 5 },
]

// biome-ignore format: one row, one line
export const firstFamilies: readonly FamilyRow[] = [
  { id: 'structural', words: { en: 'Structure' }, tells: 'office' },
  { id: 'alignment', words: { en: 'Alignment' } },
  { id: 'stance', words: { en: 'Stance' }, tells: 'stance' },
  { id: 'speech act', words: { en: 'Speech act' }, tells: 'speech' },
  { id: 'contact', words: { en: 'Contact' } },
  { id: 'project', words: { en: 'Project' } },
  { id: 'power', words: { en: 'Power' } },
  { id: 'conflict', words: { en: 'Conflict' } },
  { id: 'event', words: { en: 'Event' } },
  { id: 'source', words: { en: 'Source' } },
  { id: 'forecast', words: { en: 'Forecast' }, tells: 'forecast' },
]
