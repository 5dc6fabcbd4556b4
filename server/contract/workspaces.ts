import * as z from 'zod'

/** A folder's name in which no path can hide. */
export const WorkspaceName = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,59}$/u,
    'a name has 1 to 60 letters, digits, blanks, dots and hyphens, and begins with a letter or a digit',
  )
  .refine(name => !/[. ]$/.test(name), 'a name ends with a letter, a digit or a hyphen')

export const Place = z.strictObject({
  name: z.string(),
  /** "--data ../cases"; null where a command finds it without one, or where it is not told: Isnad answers to other machines. */
  option: z.string().nullable(),
  example: z.boolean(),
})
export type Place = z.infer<typeof Place>

const Beside = z.strictObject({ name: z.string(), address: z.string() })

export const Workspaces = z.strictObject({
  place: Place,
  others: z.array(Beside),
  open: z.boolean(),
  why: z.string().nullable(),
})
export type Workspaces = z.infer<typeof Workspaces>

export const NewWorkspace = z.strictObject({ name: WorkspaceName })
export const WorkspaceMade = Beside
export type WorkspaceMade = z.infer<typeof WorkspaceMade>
