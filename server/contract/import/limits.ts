export const mostFileBytes = 48 * 1024 * 1024
