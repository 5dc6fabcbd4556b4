/** Source files as people write them. The published JSON Schemas (graph-seed/schema/) are made from this. */
import * as z from 'zod'
import { scales } from '../graph.ts'
import { ClaimInFile, LinkInFile } from './claim.ts'
import { $schema, ClaimId, EntityId, Id, Note, OnDate, published, Recorded, Text } from './shared.ts'

export const AssessmentInFile = z
  .strictObject({
    id: Id.describe('The assessment’s own id, unique over all files.'),
    claim: ClaimId.optional().describe('The claim that is judged. Left out: this source.'),
    assessor: Text.max(200).describe('Who judges.'),
    date: OnDate.describe('When.'),
    reason: Text.describe('Why.'),
    reliability: z.enum(scales.reliability).optional().describe('Of the source: A reliable … E unreliable, F can’t be judged.'),
    credibility: z.enum(scales.credibility).optional().describe('Of the claim: 1 confirmed … 5 improbable, 6 can’t be judged.'),
    likelihood: z.enum(scales.likelihood).optional().describe('That it is so (ICD 203).'),
    confidence: z.enum(scales.confidence).optional().describe('In the judgement itself (ICD 203).'),
    recordedAt: z.string().min(1).max(40).optional().describe('When it was written in the explorer.'),
  })
  .describe('What somebody thinks of this source or of one of its claims. A change of mind is one more.')
export type AssessmentInFile = z.infer<typeof AssessmentInFile>

const ChainInFile = z.array(z.union([LinkInFile, z.string().min(1).describe('Name of another chain; its links stand here.')])).min(1)

export const SourceFile = z
  .strictObject({
    $schema,
    id: Id.describe('The source’s id, as an entity.'),
    title: Text.optional().describe('As printed.'),
    name: Text.optional().describe('What to call it, where there is no title or it should be shorter.'),
    ...published,
    publisher: EntityId.describe('Who published it; an entity of kind Publisher.'),
    readIn: EntityId.optional().describe(
      'The source in whose text this one was read, where it was not read itself: places count in that text.',
    ),
    note: Note.optional(),
    chains: z
      .record(z.string().min(1), ChainInFile)
      .describe('Named ways by which words reach this source, publisher first, the one nearest to the content last.'),
    claims: z.array(ClaimInFile).describe('What it says. An empty list withdraws what the file said before.'),
    assessments: z.array(AssessmentInFile).optional().describe('Judgements, each by a named person for a reason.'),
    claimsBy: Text.max(200).optional().describe('Who recorded the claims that don’t say so themselves. Left out in files of your own.'),
    recorded: Recorded.optional(),
    expect: z
      .strictObject({
        claims: z.int().min(0).optional().describe('Claims in this file.'),
        relations: z.int().min(0).optional().describe('Relations drawn from this file’s claims alone.'),
      })
      .optional()
      .describe('What the file should come to; a slip of the hand then stops the seed.'),
  })
  .meta({ title: 'A source and its claims', description: 'One file per document: who says what, through whom. Guide: docs/data-format.md' })
export type SourceFile = z.infer<typeof SourceFile>
