import { lookup } from 'node:dns'
import ipaddr from 'ipaddr.js'
import { coded } from '../contract/told/coded.ts'
import { PageRefused } from './refused.ts'

/** An address that anybody on the internet could reach; forms that carry an IPv4 address are judged by that. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address) // ::ffff:127.0.0.1 becomes 127.0.0.1
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast'
  const bytes = parsed.toByteArray()
  // 64:ff9b::/96 and 2002::/16 lead to an IPv4 address
  if (parsed.range() === 'rfc6052') return isPublic(bytes.slice(12).join('.'))
  if (parsed.range() === '6to4') return isPublic(bytes.slice(2, 6).join('.'))
  return parsed.range() === 'unicast'
}

type Found = { address: string; family: number }

/**
 * For a socket: what it connects to is what was judged, so a name that answers otherwise the second time gains nothing. Refuses a
 * name of which any address is private.
 */
export const publicLookup = (judge: (address: string) => boolean, resolve: typeof lookup = lookup): typeof lookup =>
  // the socket asks in either form
  ((name: string, options: { all?: boolean; family?: number }, done: (...answer: unknown[]) => void) => {
    resolve(name, { ...options, all: true }, (error, found: Found[]) => {
      if (error) return done(error)
      if (found.length === 0 || !found.every(({ address }) => judge(address))) return done(notPublic(name))
      if (options.all) done(null, found)
      else done(null, found[0]?.address, found[0]?.family)
    })
  }) as unknown as typeof lookup

export const notPublic = (host: string): PageRefused => new PageRefused(coded('leadsIntoAPrivateNetwork', { host }))
