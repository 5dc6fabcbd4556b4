/** Guards against DNS rebinding. */

import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { RequestHandler } from 'express'
import { ProblemError } from '../../answers/problems.ts'
import { coded } from '../../contract/told/coded.ts'
import { hostOf, isLoopback } from '../loopback.ts'

/** One Host header, which an attacker's page cannot choose. `bound`: the address listened on; `publicUrl`: the one of a proxy. */
export function hostGuard(bound: string, publicUrl: URL | null): RequestHandler {
  return (request, _response, next) => {
    // Node silently keeps the first of two Host headers; a proxy may have believed the second
    const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
    if (hosts.length !== 1) throw new ProblemError('invalid-input', coded('theRequestHasHostHeaders', { hosts: hosts.length }))
    const name = hostName(request.headers.host ?? '')
    if (name === null || !(answersTo(name, bound) || (publicUrl !== null && name === hostOf(publicUrl)))) {
      throw new ProblemError('forbidden', coded('thisIsnadDoesNotAnswer'))
    }
    next()
  }
}

function hostName(header: string): string | null {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/i.exec(header)
  return (match?.[1] ?? match?.[2])?.toLowerCase() ?? null
}

function answersTo(name: string, bound: string): boolean {
  if (isLoopback(name)) return true
  if (isLoopback(bound)) return false
  // beyond loopback: rebinding needs an attacker's name, and an address is none
  return isIP(name) !== 0 || name === bound.toLowerCase() || name === hostname().toLowerCase()
}
