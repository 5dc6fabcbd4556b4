/** A thread of this process, or a process of its own, whose V8 crashes take nothing else down. */
import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type ResourceLimits, type TransferListItem, Worker } from 'node:worker_threads'
import { entryOf } from './entry.ts'

export interface Place extends EventEmitter {
  postMessage(message: unknown, transfer?: readonly TransferListItem[]): void
  stop(call: number): void
  terminate(): Promise<unknown>
  ref(): void
  unref(): void
}

export interface PlaceOptions {
  file: URL
  limits: ResourceLimits
  residentMegabytes?: number | undefined
}

export function threadPlace({ file, limits }: PlaceOptions): Place {
  const stopped = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('start-worker.mjs', import.meta.url), {
    workerData: { file: entryOf(file).href, stopped },
    resourceLimits: limits,
  })
  return Object.assign(worker, { stop: (call: number) => void Atomics.store(stopped, 0, call) })
}

type ToHost = { stop: number }
/** A call arrived, or used more processor time than it may. */
export type FromHost = { id: number; heard: true } | { id: number; overdue: true }
interface Fault {
  message: string
  stack?: string
  code?: string
}

class ProcessPlace extends EventEmitter implements Place {
  private readonly child: ChildProcess
  private gone = false

  constructor({ file, limits, residentMegabytes = 0 }: PlaceOptions) {
    super()
    const host = fileURLToPath(new URL('start-process.mjs', import.meta.url))
    // without this process's own options (loaders, inspectors)
    this.child = fork(host, [entryOf(file).href, JSON.stringify(limits), String(residentMegabytes)], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.child.on('message', (message: object) => {
      if ('error' in message) this.emit('error', revived(message.error as Fault))
      else this.emit('message', message)
    })
    this.child.on('error', error => this.emit('error', error))
    // its last messages may arrive after its exit
    void Promise.all([once(this.child, 'exit'), once(this.child, 'disconnect')]).then(
      () => this.over(),
      () => this.over(),
    )
  }

  postMessage(message: unknown): void {
    this.send(message)
  }
  stop(call: number): void {
    this.send({ stop: call } satisfies ToHost)
  }
  async terminate(): Promise<void> {
    if (this.gone) return
    const gone = once(this, 'exit')
    this.child.kill('SIGKILL')
    await gone
  }
  ref(): void {
    this.child.ref()
    this.child.channel?.ref()
  }
  unref(): void {
    this.child.unref()
    this.child.channel?.unref()
  }

  private over(): void {
    this.gone = true
    this.emit('exit')
  }

  /** A process that is gone reads nothing: its `exit` tells. */
  private send(message: unknown): void {
    if (this.child.connected) this.child.send(message as object, () => undefined)
  }
}

export const processPlace = (options: PlaceOptions): Place => new ProcessPlace(options)

const revived = ({ message, ...more }: Fault): Error => Object.assign(new Error(message), more)
