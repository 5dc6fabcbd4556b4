import { BlockList, isIP } from 'node:net'

/** In any notation of IPv6. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true
  const family = isIP(host)
  return family !== 0 && loopback.check(host, family === 6 ? 'ipv6' : 'ipv4')
}
const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')
