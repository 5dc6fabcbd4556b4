/** Trusted Types (server/http/security/headers.ts): no text becomes markup or code, and the only script addresses are Isnad's own, for its workers. */
// zod, which is loaded later, would try eval and be refused by the policy with an error in the console. Its settings must be there before
// it.
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
