/** The analyzer tells no status codes; Neo4j's own, by the wording. */

/** Status code of an analyzer's message. Everything found before running is a SyntaxError but what is listed here. */
export function codeOf(message: string): string {
  return ARGUMENT.some(start => message.startsWith(start))
    ? 'Neo.ClientError.Statement.ArgumentError'
    : 'Neo.ClientError.Statement.SyntaxError'
}

const ARGUMENT: readonly string[] = []
