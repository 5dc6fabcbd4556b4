import * as z from 'zod'
import { Corrected } from '../corrected.ts'
import { Decision } from '../duplicates/decisions.ts'
import { $schema, EntityId, Id, KindInFile, Note, published, Recorded, standAlone, Text } from './shared.ts'

const byLanguage = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.array(Text))
export const EntityInFile = z.strictObject({
  id: Id.describe('Own, readable, for good: nouri-al-maliki.'),
  kind: KindInFile.describe('Decides the shape on the canvas.'),
  also: z.array(KindInFile).optional().describe('What else it is: a party that is an armed group as well.'),
  name: Text.describe('The usual English name.'),
  status: Text.optional().describe('named (if left out), unnamed, alleged, hypothetical …'),
  resolved: z.boolean().optional().describe('false for ‘they’, ‘the factions’ and the like: never merged with anything.'),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/)
    .optional()
    .describe('Its item on Wikidata: Q796.'),
  partOf: EntityId.optional().describe('For a recording: the series that it belongs to.'),
  releasedBy: EntityId.optional().describe('For a recording: who released it. To set them aside sets it aside.'),
  madeBy: EntityId.optional().describe('For a recording: who recorded it. To set them aside sets it aside.'),
  title: Text.optional().describe('As printed.'),
  ...published,
  printed: z.array(Text).optional().describe('Spellings and descriptions as sources print them.'),
  native: z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), Text)
    .optional()
    .describe('The name in its own languages and scripts: { "ar": "…", "fa": "…" }.'),
  romanised: byLanguage.optional().describe('Other spellings in Latin letters, by the language they come from.'),
  translated: byLanguage.optional().describe('Names that translate, by the language they are in.'),
  short: z.array(Text).optional().describe('Abbreviations.'),
  misprinted: z.array(Text).optional().describe('Wrong forms that are in print, so that a search finds them.'),
  note: Note.optional(),
  decisions: z
    .array(Decision)
    .optional()
    .describe('Who decided that it is, or is not, another entity, whose id comes after its own. Written by the explorer.'),
  corrected: z.array(Corrected).optional().describe('What was put right about it, by whom and when. Written by the explorer.'),
  recorded: Recorded.optional(),
})
export type EntityInFile = z.infer<typeof EntityInFile>

export const EntitiesFile = z
  .strictObject({ $schema, standAlone, entities: z.array(EntityInFile).describe('One for each; ids are unique over all files.') })
  .meta({
    title: 'Who and what there is',
    description: 'People, groups, states, roles, events and recordings that claims speak of. Guide: docs/data-format.md',
  })
