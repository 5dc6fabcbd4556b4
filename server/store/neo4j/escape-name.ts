export function escapeName(name: string): string {
  // Neo4j reads \uXXXX as the character before it looks for backticks; \u005C is the backslash itself
  return `\`${name.replaceAll('\\u', '\\u005Cu').replaceAll('`', '``')}\``
}
