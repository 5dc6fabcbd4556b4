/** Trusted Types (server/http/security/headers.ts): no text becomes markup or code, and the only script addresses are Isnad's own, for its workers. */
// zod, which comes later, would try to compile its checks with eval, be refused by the policy, and go on without: an error in the console
// for nothing. Its settings are read where it looks for them, so that they are there before it is.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

interface Factory {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown
}
// TypeScript's DOM library does not know it yet, and not every browser has it.
const { trustedTypes } = globalThis as { trustedTypes?: Factory }

trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError(`Not a script of Isnad: ${address}`)
    return address
  },
})
