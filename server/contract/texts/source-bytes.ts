/** Of a file that is read as a source. */
export const mostSourceBytes = 32 * 1024 * 1024
