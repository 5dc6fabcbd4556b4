/** Parameters as they are written into their fields: JSON, or plain text where it is none. */
export interface ReadParameters {
  values: Record<string, unknown>
  /** Names without a value. */
  faults: string[]
}

/** `iran` and `"iran"` are the same text; `42`, `true`, `["a"]` and `{"$type": …}` are what JSON says. */
export function readParameters(names: readonly string[], written: Readonly<Record<string, string>>): ReadParameters {
  const faults = names.filter(name => (written[name] ?? '').trim() === '')
  const values = names.filter(name => !faults.includes(name)).map(name => [name, read((written[name] ?? '').trim())] as const)
  return { values: Object.fromEntries(values), faults }
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
