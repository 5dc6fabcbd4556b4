import * as z from 'zod'

/** Letters, digits and a few signs: a folder's name that no path hides in. */
export const WorkspaceName = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,59}$/u,
    'a name has 1 to 60 letters, digits, blanks, dots and hyphens, and begins with a letter or a digit',
  )
  .refine(name => !/[. ]$/.test(name), 'a name ends with a letter, a digit or a hyphen')

/** What is served at this address: how it is called, and how a command names it. */
export const Place = z.strictObject({
  name: z.string(),
  /** "--data ../cases"; null where a command finds it without one, or where it is not told: Isnad answers to other machines. */
  option: z.string().nullable(),
  /** The article that comes with Isnad, in a store of its own that is gone when Isnad ends. */
  example: z.boolean(),
})
export type Place = z.infer<typeof Place>

/** `address`: of its explorer, relative to the page of this one. */
const Beside = z.strictObject({ name: z.string(), address: z.string() })

export const Workspaces = z.strictObject({
  place: Place,
  others: z.array(Beside),
  /** Whether new ones can be begun beside it; where not, `why` says so. */
  open: z.boolean(),
  why: z.string().nullable(),
})
export type Workspaces = z.infer<typeof Workspaces>

export const NewWorkspace = z.strictObject({ name: WorkspaceName })
export const WorkspaceMade = Beside
export type WorkspaceMade = z.infer<typeof WorkspaceMade>
