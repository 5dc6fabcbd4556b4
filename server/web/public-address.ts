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
  // ::/96, 64:ff9b::/96 and 2002::/16 lead to an IPv4 address; 64:ff9b:1::/48 is a network's own
  if (isZero(bytes.slice(0, 12))) return isPublic(bytes.slice(12).join('.'))
  if (parsed.range() === 'rfc6052') return isZero(bytes.slice(4, 12)) && isPublic(bytes.slice(12).join('.'))
  if (parsed.range() === '6to4') return isPublic(bytes.slice(2, 6).join('.'))
  return parsed.range() === 'unicast'
}

const isZero = (bytes: readonly number[]): boolean => bytes.every(byte => byte === 0)

type Found = { address: string; family: number }

/** Judges what the socket connects to, so a name gains nothing by answering otherwise the second time. Refuses any private address. */
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
