import type { Neo4jError } from 'neo4j-driver'

export interface Target {
  uri?: string
  database?: string
}

export const isRefusedLogin = (code: string): boolean =>
  /^Neo\.ClientError\.Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)$/.test(code)

/** From Neo4j's code, or the driver's cause: name look-up, connection, certificate. */
export function unusable(error: Neo4jError, { uri, database }: Target): string {
  const { code } = error
  const place = uri === undefined ? 'the address in NEO4J_URI' : `NEO4J_URI ${withoutSecrets(uri)}`
  const named = database === undefined ? 'the user’s home database' : `NEO4J_DATABASE "${database}"`
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit')
    return 'Neo4j has had too many wrong passwords and refuses for some seconds. Check NEO4J_USER and NEO4J_PASSWORD.'
  if (code === 'Neo.ClientError.Security.CredentialsExpired')
    return 'Neo4j wants the password of this user changed first. Change it, then set NEO4J_PASSWORD.'
  if (isRefusedLogin(code)) return 'Neo4j refuses the name or the password in NEO4J_USER and NEO4J_PASSWORD.'
  if (code === 'Neo.ClientError.Security.Forbidden')
    return `The user in NEO4J_USER has not the rights that this needs on ${named}; docs/reliability.md lists them. Neo4j says: ${oneLine(error.message)}`
  if (/^Neo\.ClientError\.Database\.DatabaseNotFound$/.test(code)) return `There is no database for ${named} on this Neo4j.`
  if (/DatabaseUnavailable/.test(code)) return `The database for ${named} is not running.`
  const causes = causesOf(error)
  for (const [pattern, why] of connectionFaults) {
    const hit = causes.find(({ text }) => pattern.test(text))
    if (hit) return why(place)
  }
  const last = causes.at(-1)
  return `Neo4j cannot be used at ${place}: ${oneLine(last?.message ?? error.message)}`
}

const connectionFaults: [RegExp, (place: string) => string][] = [
  [/ENOTFOUND|EAI_AGAIN/, place => `The host of ${place} is not known: its name could not be looked up.`],
  [/ECONNREFUSED/, place => `Nothing listens at ${place}: the connection is refused. Is Neo4j running, and is this its Bolt port?`],
  [/EHOSTUNREACH|ENETUNREACH/, place => `There is no way to the host of ${place}.`],
  [
    /SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|self-signed/i,
    place =>
      `The certificate of ${place} is not signed by an authority that this machine trusts. Give its authority in NODE_EXTRA_CA_CERTS, or use +ssc, which trusts any certificate.`,
  ],
  [/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/, place => `The certificate of ${place} is not valid today.`],
  [/ALTNAME_INVALID/, place => `The certificate of ${place} is made out to another host name.`],
  [
    /EPROTO|WRONG_VERSION_NUMBER|ERR_SSL|before secure TLS connection/i,
    place => `${place} does not speak TLS. Leave +s and +ssc out of it, or turn TLS on in Neo4j.`,
  ],
  [/ETIMEDOUT|timed? ?out|timeout/i, place => `Nothing answers at ${place}: the connection was not made in time.`],
  [
    /looks like HTTP|Server responded HTTP/i,
    place => `${place} answers HTTP, not Bolt. Use Neo4j’s Bolt port, which is 7687 where it was not changed.`,
  ],
]

interface Cause {
  message: string
  text: string
}

/** Outermost first; the driver nests causes, and Node gathers several tries in one. */
function causesOf(error: unknown): Cause[] {
  const found: Cause[] = []
  const queue: unknown[] = [error]
  for (const at of queue) {
    if (!(at instanceof Error) || queue.length > 20) continue
    const code = 'code' in at ? String(at.code) : ''
    found.push({ message: at.message, text: `${code} ${at.message}` })
    queue.push(at.cause, ...('errors' in at && Array.isArray(at.errors) ? at.errors : []))
  }
  return found
}

/** A password in the address appears in no message. */
const withoutSecrets = (uri: string): string => uri.replace(/\/\/[^/@]*@/, '//…@')
const oneLine = (message: string) => message.split('\n')[0] ?? message
