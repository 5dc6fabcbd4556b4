/** A wrong value stops the program with one line that says which and why. */
import { isIP } from 'node:net'
import * as z from 'zod'
import { hostOf, isLoopback } from '../http/loopback.ts'
import { EnvError, optional, parseVariables, readWorkspace, storeVariables, type Workspace } from '../store/store-env.ts'

export { EnvError } from '../store/store-env.ts'

const whole = (least: number, most: number, fallback: number) =>
  optional(
    z
      .string()
      .regex(/^\d+$/, 'must be a whole number')
      .transform(Number)
      .refine(value => value >= least && value <= most, `must be from ${least} to ${most}`)
      .default(fallback),
  )

/** "10.0.0.1", "10.0.0.0/8", "fd00::/8" */
function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/')
  const bits = isIP(address) === 6 ? 128 : 32
  return isIP(address) !== 0 && more.length === 0 && (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= bits))
}

const Variables = z.object({
  PORT: whole(0, 65_535, 4180),
  HOST: optional(
    z
      .string()
      .regex(/^(?:[\w.:-]+|\[[\da-fA-F:.]+\])$/, 'must be an address or a host name')
      .transform(host => host.replace(/^\[|\]$/g, ''))
      .default('127.0.0.1'),
  ),
  ...storeVariables,
  ISNAD_TOKEN: optional(
    z
      .string()
      .regex(/^[\w.~+/=-]{32,}$/, 'must have at least 32 letters or digits; make one with: openssl rand -hex 32')
      .optional(),
  ),
  ISNAD_PUBLIC_URL: optional(
    z
      .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address, such as https://graph.example/isnad/' })
      .transform(text => new URL(text))
      .refine(({ username, password }) => username === '' && password === '', 'must hold no name and no password')
      .refine(({ search, hash }) => search === '' && hash === '', 'must end with its path')
      // a redirect to //name would leave this host, and a cookie's path ends at a semicolon
      .refine(({ pathname }) => /^(?:\/(?:[\w.~-]|%[\dA-F]{2})+)*\/?$/i.test(pathname), 'must have a path of plain names, such as /isnad/')
      .optional(),
  ),
  ISNAD_TRUSTED_PROXIES: optional(
    z
      .string()
      .transform(list => list.split(/[\s,]+/).filter(part => part !== ''))
      .refine(list => list.every(isNetwork), 'must be addresses or networks, such as 127.0.0.1, 10.0.0.0/8, ::1')
      .optional(),
  ),
  ISNAD_QUERY_TIMEOUT_MS: whole(1, 600_000, 15_000),
  ISNAD_ROW_LIMIT: whole(1, 1_000_000, 10_000),
  ISNAD_FETCH: optional(z.enum(['on', 'off'], 'must be on or off').default('on')),
  ISNAD_NO_OPEN: optional(z.enum(['0', '1'], 'must be 1 or 0').default('0')),
})

export interface Env {
  port: number
  host: string
  store: Workspace
  token: string | null
  /** Where browsers reach it, if not directly; its path ends with a slash. */
  publicUrl: URL | null
  trustedProxies: string[]
  queryTimeoutMs: number
  rowLimit: number
  noOpen: boolean
  fetches: boolean
}

/** `data`: the value of --data. Throws EnvError. */
export function readEnv(variables: Record<string, string | undefined>, data: string | null = null): Env {
  const env = parseVariables(Variables, variables)
  if (!isLoopback(env.HOST) && env.ISNAD_TOKEN === undefined) {
    throw new EnvError(
      `HOST "${env.HOST}" is open to other machines, so ISNAD_TOKEN must be set (make one with: openssl rand -hex 32), or leave HOST at 127.0.0.1.`,
    )
  }
  const publicUrl = env.ISNAD_PUBLIC_URL ?? null
  if (publicUrl !== null && !isLoopback(hostOf(publicUrl)) && env.ISNAD_TOKEN === undefined) {
    throw new EnvError(
      `ISNAD_PUBLIC_URL "${publicUrl.href}" opens Isnad to other machines, so ISNAD_TOKEN must be set (make one with: openssl rand -hex 32).`,
    )
  }
  if (publicUrl !== null && !publicUrl.pathname.endsWith('/')) publicUrl.pathname += '/'
  return {
    port: env.PORT,
    host: env.HOST,
    store: readWorkspace(variables, data),
    token: env.ISNAD_TOKEN ?? null,
    publicUrl,
    trustedProxies: env.ISNAD_TRUSTED_PROXIES ?? [],
    queryTimeoutMs: env.ISNAD_QUERY_TIMEOUT_MS,
    rowLimit: env.ISNAD_ROW_LIMIT,
    fetches: env.ISNAD_FETCH === 'on',
    noOpen: env.ISNAD_NO_OPEN === '1',
  }
}
