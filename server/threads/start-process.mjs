// This thread only passes messages on, so that a running call can be told to stop.
import { Worker } from 'node:worker_threads'

const [file, limits, resident] = process.argv.slice(2)
const stopped = new Int32Array(new SharedArrayBuffer(4))
const worker = new Worker(new URL('start-worker.mjs', import.meta.url), {
  workerData: { file, stopped },
  resourceLimits: JSON.parse(limits),
})
let watch
worker.on('message', message => {
  clearInterval(watch)
  process.send(message)
})
worker.on('error', error => {
  const { message, stack, code } = Object(error)
  process.send({ error: { message: String(message ?? error), stack, code } }, () => process.exit(1))
})
worker.on('exit', code => setTimeout(() => process.exit(code), 500))

process.on('message', message => {
  if ('stop' in message) return void Atomics.store(stopped, 0, message.stop)
  process.send({ id: message.id, heard: true })
  worker.postMessage(message)
  if (message.processorMs !== undefined) watch = watchOver(message)
})

/** By processor time, which tells a call's cost even on a busy machine. */
function watchOver({ id, processorMs }) {
  const before = process.cpuUsage()
  return setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1000 > processorMs) process.send({ id, overdue: true })
  }, 200)
}
// limits of a thread do not count what buffers hold
if (Number(resident) > 0)
  setInterval(() => {
    if (process.memoryUsage.rss() > Number(resident) * 1024 * 1024) process.exit(1)
  }, 100).unref()
// The parent is gone; it handles Ctrl+C itself.
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => undefined)
// it may have gone while this file was loading, which is not reported again
if (!process.connected) process.exit()
