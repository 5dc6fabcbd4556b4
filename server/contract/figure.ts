/** What the words mean: `npm run figure -- --help`. */
import * as z from 'zod'

export const figureEndings = ['svg', 'pdf', 'png', 'jpg', 'html', 'md', 'docx'] as const
export const mostFigureRelations = 120

const someIds = z.array(z.string().min(1).max(400)).max(2000)
const few = z.array(z.string().min(1).max(400)).max(200)

export const FigureInput = z.strictObject({
  format: z.enum(figureEndings).default('svg'),
  width: z.string().min(1).max(20).default('170').describe('85, 120, 170, a4, a3, a0, slide, square; or another width in millimetres.'),
  typeFrom: z.number().min(5).max(72).optional().describe('Points of the smallest type; left out, as the width has it.'),
  names: z.enum(['latin', 'arabic', 'both']).default('latin').describe('The script of names.'),
  wordless: z.boolean().default(false).describe('Only numbers on the lines.'),
  parts: z
    .strictObject({ key: z.boolean().default(true), notes: z.boolean().default(true), lineless: z.boolean().default(false) })
    .optional()
    .describe('With key and notes, without entities that have no line; or otherwise.'),
  theme: z.enum(['colour', 'black']).default('colour'),
  dpi: z.int().min(36).max(300).default(300).describe('Of PNG and JPEG.'),
  entities: someIds.optional().describe('These and what is between them; without these and a view, the whole record.'),
  view: z.record(z.string(), z.unknown()).optional().describe('A saved view, as Isnad writes it to a file.'),
  title: z.string().max(300).optional(),
  credit: z.string().max(200).optional(),
  caption: z.string().max(2000).optional(),
  alt: z.string().max(10_000).optional().describe('For who cannot see it; left out, each line with what it says.'),
  letter: few.default([]).describe('Told by a letter instead of their names.'),
  leaveOut: few.default([]).describe('People or sources left out, with what only they say.'),
  cover: few.default([]).describe('Further words that must not stand anywhere.'),
  carry: z.boolean().default(true).describe('The file carries its view, so that Isnad opens it again.'),
})
export type FigureInput = z.infer<typeof FigureInput>

export const FigureMade = z.strictObject({
  format: z.enum(figureEndings),
  base64: z.string(),
  said: z.array(z.string()).describe('What is no longer in the record, what an editor should know, what had no room.'),
})
export type FigureMade = z.infer<typeof FigureMade>
