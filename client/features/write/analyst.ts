const key = 'isnad.analyst'
export const storedAnalyst = (): string => localStorage.getItem(key) ?? ''
export const storeAnalyst = (name: string): void => localStorage.setItem(key, name.trim())

/** Names a submission. Not `randomUUID`: browsers offer that only over HTTPS and for pages from this machine. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
