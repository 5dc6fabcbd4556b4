import { describe, expect, it } from 'vitest'
import { isLoopback } from '../../server/http/loopback.ts'
import { readEnv } from '../../server/process/env.ts'

const token = 'a'.repeat(64)

describe('the environment', () => {
  it('has a default for everything', () => {
    const env = readEnv({})
    expect(env).toMatchObject({
      port: 4180,
      host: '127.0.0.1',
      token: null,
      queryTimeoutMs: 15_000,
      rowLimit: 10_000,
      noOpen: false,
    })
    expect(env.store.NEO4J_URI).toBeUndefined()
    expect(env.store.ISNAD_DATA).toMatch(/[\\/]\.isnad$/)
  })

  it('takes what is set, and an empty value as not set', () => {
    expect(readEnv({ PORT: '0', HOST: '', ISNAD_TOKEN: '', ISNAD_NO_OPEN: '1', ISNAD_ROW_LIMIT: '5' })).toMatchObject({
      port: 0,
      host: '127.0.0.1',
      token: null,
      noOpen: true,
      rowLimit: 5,
    })
    const neo4j = { NEO4J_URI: 'neo4j+ssc://db.example', NEO4J_PASSWORD: 'p', NEO4J_DATABASE: 'd' }
    expect(readEnv(neo4j).store).toMatchObject(neo4j)
  })

  it.each([
    [{ PORT: 'http' }, /^PORT "http" is not usable: must be a whole number\.$/],
    [{ PORT: '65536' }, /^PORT "65536" .* 0 to 65535/],
    [{ PORT: '-1' }, /^PORT "-1"/],
    [{ PORT: '4e3' }, /^PORT "4e3"/],
    [{ HOST: 'http://x' }, /^HOST /],
    [{ NEO4J_URI: 'http://db.example' }, /^NEO4J_URI is not usable: must begin with bolt/],
    [{ NEO4J_URI: 'bolt://' }, /^NEO4J_URI /],
    [{ ISNAD_TOKEN: 'short' }, /^ISNAD_TOKEN is not usable: must have at least 32/],
    [{ ISNAD_QUERY_TIMEOUT_MS: '0' }, /^ISNAD_QUERY_TIMEOUT_MS "0"/],
    [{ ISNAD_ROW_LIMIT: 'all' }, /^ISNAD_ROW_LIMIT "all"/],
    [{ ISNAD_NO_OPEN: 'yes' }, /^ISNAD_NO_OPEN "yes" is not usable: must be 1 or 0\.$/],
  ])('%j is refused in one line that says which and why', (variables, message) => {
    expect(() => readEnv(variables)).toThrow(message)
    expect(() => readEnv(variables)).not.toThrow(/\n/)
  })

  it('never repeats a secret, not even a wrong one', () => {
    expect(() => readEnv({ ISNAD_TOKEN: 'hunter2' })).not.toThrow(/hunter2/)
    expect(() => readEnv({ NEO4J_URI: 'http://neo4j:hunter2@db.example' })).not.toThrow(/hunter2/)
  })

  it.each(['0.0.0.0', '::', '192.168.1.7', 'isnad.example'])('30: HOST=%s without ISNAD_TOKEN is refused', host => {
    expect(() => readEnv({ HOST: host })).toThrow(/^HOST .* ISNAD_TOKEN must be set/)
    expect(readEnv({ HOST: host, ISNAD_TOKEN: token })).toMatchObject({ host, token })
  })

  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('%s is loopback', host => {
    expect(isLoopback(host)).toBe(true)
    expect(readEnv({ HOST: host })).toMatchObject({ host })
  })

  it.each(['127.evil.example', '0.0.0.0', 'localhost.evil.example', ''])('%j is not', host => expect(isLoopback(host)).toBe(false))
})
