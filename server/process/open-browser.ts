import { spawn } from 'node:child_process'

/** A terminal, a display, and no opt-out. */
export function someoneIsWatching(variables: Record<string, string | undefined>, terminal: boolean): boolean {
  const quiet = variables.CI !== undefined && variables.CI !== '' && variables.CI !== 'false'
  const display = process.platform !== 'linux' || Boolean(variables.DISPLAY || variables.WAYLAND_DISPLAY)
  return terminal && !quiet && display
}

/** Ignores failures: the address has been printed. */
export function openBrowser(address: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
        : ['xdg-open', [address]]
  const child = spawn(command as string, args as string[], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
