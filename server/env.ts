/** The environment, read once and validated: a wrong value stops the program with one line that says which and why. */
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import * as z from 'zod'
import type { StoreEnvironment } from './store/open-store.ts'

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(value => (value === '' ? undefined : value), schema)
const whole = (least: number, most: number, fallback: number) =>
  optional(
    z
      .string()
      .regex(/^\d+$/, 'must be a whole number')
      .transform(Number)
      .refine(value => value >= least && value <= most, `must be from ${least} to ${most}`)
      .default(fallback),
  )
const text = optional(z.string().optional())

const Variables = z.object({
  PORT: whole(0, 65_535, 4180),
  HOST: optional(
    z
      .string()
      .regex(/^[\w.:-]+$/, 'must be an address or a host name')
      .default('127.0.0.1'),
  ),
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
  ISNAD_TOKEN: optional(
    z
      .string()
      .regex(/^[\w.~+/=-]{32,}$/, 'must have at least 32 letters or digits; make one with: openssl rand -hex 32')
      .optional(),
  ),
  ISNAD_QUERY_TIMEOUT_MS: whole(1, 600_000, 15_000),
  ISNAD_ROW_LIMIT: whole(1, 1_000_000, 10_000),
  ISNAD_NO_OPEN: optional(z.enum(['0', '1'], 'must be 1 or 0').default('0')),
})

export interface Env {
  port: number
  host: string
  /** Which store to open; ISNAD_DATA is absolute, and NEO4J_URI absent where the store is embedded. */
  store: StoreEnvironment & { ISNAD_DATA: string }
  token: string | null
  queryTimeoutMs: number
  rowLimit: number
  noOpen: boolean
}

/** A wrong value of the environment; the message is one line for people. */
export class EnvError extends Error {}

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

export function readEnv(variables: Record<string, string | undefined>): Env {
  const parsed = Variables.safeParse(variables)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0])
    // A secret's value is never repeated, not even a wrong one.
    const value = /TOKEN|PASSWORD|URI/.test(name) ? '' : ` "${variables[name]}"`
    throw new EnvError(`${name}${value} is not usable: ${issue?.message}.`)
  }
  const env = parsed.data
  if (!isLoopback(env.HOST) && env.ISNAD_TOKEN === undefined) {
    throw new EnvError(
      `HOST "${env.HOST}" is open to other machines, so ISNAD_TOKEN must be set (make one with: openssl rand -hex 32), or leave HOST at 127.0.0.1.`,
    )
  }
  return {
    port: env.PORT,
    host: env.HOST,
    store: {
      NEO4J_URI: env.NEO4J_URI,
      NEO4J_USER: env.NEO4J_USER,
      NEO4J_PASSWORD: env.NEO4J_PASSWORD,
      NEO4J_DATABASE: env.NEO4J_DATABASE,
      ISNAD_DATA: resolve(env.ISNAD_DATA),
    },
    token: env.ISNAD_TOKEN ?? null,
    queryTimeoutMs: env.ISNAD_QUERY_TIMEOUT_MS,
    rowLimit: env.ISNAD_ROW_LIMIT,
    noOpen: env.ISNAD_NO_OPEN === '1',
  }
}
