import { resolve } from 'node:path'
import * as z from 'zod'
import type { StoreEnvironment } from './open-store.ts'

export class EnvError extends Error {}

/** `ISNAD_DATA` is absolute; `NEO4J_URI` is absent where the store is embedded. */
export type Workspace = StoreEnvironment & { ISNAD_DATA: string }

/** An empty variable counts as unset. */
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(value => (value === '' ? undefined : value), schema)
const text = optional(z.string().optional())

export const storeVariables = {
  NEO4J_URI: optional(
    z
      .string()
      .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]/, 'must begin with bolt://, neo4j://, or one of these with +s or +ssc, and name a host')
      .optional(),
  ),
  NEO4J_USER: text,
  NEO4J_PASSWORD: text,
  NEO4J_DATABASE: text,
  ISNAD_DATA: optional(z.string().default('.isnad')),
}

type Variables = Record<string, string | undefined>

export function parseVariables<T extends z.ZodType>(shape: T, variables: Variables): z.infer<T> {
  const parsed = shape.safeParse(variables)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name = String(issue?.path[0])
  // secrets are never repeated, not even wrong ones
  const value = /TOKEN|PASSWORD|URI/.test(name) ? '' : ` "${variables[name]}"`
  throw new EnvError(`${name}${value} is not usable: ${issue?.message}.`)
}

/** `data`: the value of --data. Throws EnvError. */
export function readWorkspace(variables: Variables, data: string | null): Workspace {
  const env = parseVariables(z.object(storeVariables), variables)
  if (data !== null && env.NEO4J_URI !== undefined)
    throw new EnvError(
      `--data names the folder ${resolve(data)}, but NEO4J_URI is set, so the workspace is the database there. Leave one of them out.`,
    )
  return { ...env, ISNAD_DATA: resolve(data ?? env.ISNAD_DATA) }
}

/** "the workspace in /home/anna/.isnad", "the database at bolt://localhost:7687"; without secrets. */
export function workspaceName({ NEO4J_URI, NEO4J_DATABASE, ISNAD_DATA }: Workspace): string {
  if (NEO4J_URI === undefined) return `the workspace in ${ISNAD_DATA}`
  const at = NEO4J_URI.replace(/\/\/[^/@]*@/, '//')
  return `the database ${NEO4J_DATABASE === undefined ? '' : `${NEO4J_DATABASE} `}at ${at}`
}
