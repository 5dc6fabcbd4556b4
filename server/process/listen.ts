import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export class ListenError extends Error {}

/** Answers the address for a browser on this machine. Throws ListenError. */
export function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new ListenError(why(error, port, host))))
    server.listen(port, host, () => {
      const bound = (server.address() as AddressInfo).port
      const everywhere = host === '0.0.0.0' || host === '::'
      const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
      resolve(`http://${name}:${bound}`)
    })
  })
}

function why(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use, perhaps by another Isnad. Stop it, or choose another: PORT=4181 npm start (PORT=0 takes any free one).`
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023.`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return `HOST "${host}" is not an address of this machine.`
  return `Listening on ${host}:${port} failed (${error.code}).`
}
