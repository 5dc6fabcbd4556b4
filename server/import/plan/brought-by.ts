import type { Ledger } from '../../evidence/ledger.ts'

/** Whom the claims of an earlier import of this file name, whatever has become of them since. */
export function broughtBy(file: string, { claims }: Ledger): Set<string> {
  const ids = new Set<string>()
  for (const { qualifiers, subject, object, chain } of claims.values())
    if (typeof qualifiers.enteredIn === 'string' && qualifiers.enteredIn.startsWith(`${file}, `))
      // a publisher alone is named by its address, not by a name of the table
      for (const id of [subject, object, ...chain.slice(1).map(({ agent }) => agent)]) ids.add(id)
  return ids
}
