/** The analyzer gives no status codes; these are Neo4j's, by the wording. */

/** Every error found before running is a SyntaxError, except those listed here. */
export function codeOf(message: string): string {
  return ARGUMENT.some(start => message.startsWith(start))
    ? 'Neo.ClientError.Statement.ArgumentError'
    : 'Neo.ClientError.Statement.SyntaxError'
}

const ARGUMENT: readonly string[] = []
