import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { readArgs } from '../../server/process/args.ts'
import { ListenError, listen } from '../../server/process/listen.ts'
import { someoneIsWatching } from '../../server/process/open-browser.ts'

const servers = [createServer(), createServer()] as const
afterEach(() => {
  for (const server of servers) server.close()
})

describe('listening', () => {
  it('takes any free port for 0 and says which', async () => {
    const address = await listen(servers[0], 0, '127.0.0.1')
    expect(address).toBe(`http://127.0.0.1:${(servers[0].address() as AddressInfo).port}`)
  })

  it('gives an address that a browser can open where it listens everywhere', async () => {
    expect(await listen(servers[0], 0, '0.0.0.0')).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it('says in one line that the port is in use and what to do', async () => {
    const { port } = new URL(await listen(servers[0], 0, '127.0.0.1'))
    const failure = listen(servers[1], Number(port), '127.0.0.1')
    await expect(failure).rejects.toThrow(ListenError)
    await expect(failure).rejects.toThrow(new RegExp(`^Port ${port} is in use.*PORT=[^\n]*$`))
  })

  it('says that an address is not of this machine', async () => {
    await expect(listen(servers[0], 0, '203.0.113.1')).rejects.toThrow(/^HOST "203\.0\.113\.1" is not an address of this machine/)
  })
})

describe('the command line', () => {
  it('names a workspace', () => {
    expect(readArgs([])).toEqual({ data: null, empty: false })
    expect(readArgs(['--data', '/data/case-7', '--empty'])).toEqual({ data: '/data/case-7', empty: true })
  })
})

describe('opening a browser', () => {
  const desktop = { DISPLAY: ':0' }
  it.each([
    ['a terminal with a display', desktop, true, true],
    ['no terminal', desktop, false, false],
    ['CI', { ...desktop, CI: 'true' }, true, false],
  ])('%s', (_name, variables, terminal, opens) => expect(someoneIsWatching(variables, terminal)).toBe(opens))

  it.runIf(process.platform === 'linux')('needs a display on Linux', () => {
    expect(someoneIsWatching({}, true)).toBe(false)
    expect(someoneIsWatching({ WAYLAND_DISPLAY: 'wayland-0' }, true)).toBe(true)
  })
})
