import neo4j from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { connect } from '../../server/store/neo4j/connection.ts'
import { storeError } from '../../server/store/neo4j/errors.ts'
import { isRefusedLogin } from '../../server/store/neo4j/unusable.ts'

const target = { uri: 'neo4j+s://me:hunter2@graph.example:7687', database: 'cases' }
const failure = (code: string, message = 'x', cause?: unknown) => {
  const error = new neo4j.Neo4jError(message, code, '', '')
  if (cause !== undefined) error.cause = cause as Error
  return storeError(error, 0, target) as { message: string; slug: string }
}
const node = (code: string, message = code) => Object.assign(new Error(message), { code })

describe('3.7: why Neo4j cannot be used', () => {
  it.each([
    ['Neo.ClientError.Security.Unauthorized', undefined, /name or the password in NEO4J_USER and NEO4J_PASSWORD/],
    ['Neo.ClientError.Security.AuthenticationRateLimit', undefined, /too many wrong passwords/],
    ['Neo.ClientError.Security.CredentialsExpired', undefined, /password of this user changed first/],
    ['Neo.ClientError.Security.Forbidden', undefined, /rights .* NEO4J_DATABASE "cases"/],
    ['Neo.ClientError.Database.DatabaseNotFound', undefined, /no database for NEO4J_DATABASE "cases"/],
    ['ServiceUnavailable', node('ENOTFOUND'), /host of NEO4J_URI .*graph\.example.* is not known/],
    ['ServiceUnavailable', node('ECONNREFUSED'), /Nothing listens/],
    ['ServiceUnavailable', node('DEPTH_ZERO_SELF_SIGNED_CERT'), /certificate .* not signed by an authority/],
    ['ServiceUnavailable', node('CERT_HAS_EXPIRED'), /not valid today/],
    ['ServiceUnavailable', node('ERR_TLS_CERT_ALTNAME_INVALID'), /another host name/],
    [
      'ServiceUnavailable',
      node('ECONNRESET', 'Client network socket disconnected before secure TLS connection was established'),
      /does not speak TLS/,
    ],
    ['ServiceUnavailable', Object.assign(new Error('outer'), { cause: node('ENOTFOUND') }), /is not known/],
    ['ServiceUnavailable', new AggregateError([node('ECONNREFUSED')], ''), /Nothing listens/],
  ])('%s, %s', (code, cause, why) => {
    const { message, slug } = failure(code, 'Could not perform discovery.', cause)
    expect(message).toMatch(why)
    expect(message).not.toContain('hunter2')
    expect(message).not.toContain('\n')
    expect(slug).toBe('store-unreachable')
  })

  it('only what says so counts as a wrong password', () => {
    expect(isRefusedLogin('Neo.ClientError.Security.Unauthorized')).toBe(true)
    for (const code of ['Neo.ClientError.Security.Forbidden', 'Neo.ClientError.Security.AuthorizationExpired', 'ServiceUnavailable'])
      expect(isRefusedLogin(code)).toBe(false)
  })

  it('the database system is refused before anything is connected', () => {
    expect(() => connect({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x', database: 'system' })).toThrow(
      /NEO4J_DATABASE "system"/,
    )
  })

  it('a host that does not exist is named, by the driver’s own failure', async () => {
    const connection = connect({ uri: 'bolt://no-such-host.invalid:7687', user: 'neo4j', password: 'x' })
    await expect(connection.ready()).rejects.toThrow(/no-such-host\.invalid.*is not known/)
    await connection.close()
  })
})
