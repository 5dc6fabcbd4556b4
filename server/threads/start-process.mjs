// The first thread of a process that runs calls: it only passes messages on, so that a call can be told to stop while it runs.
import { Worker } from 'node:worker_threads'

const [file, limits] = process.argv.slice(2)
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
// after its last words
worker.on('exit', code => setTimeout(() => process.exit(code), 500))

process.on('message', message => {
  if ('stop' in message) return void Atomics.store(stopped, 0, message.stop)
  process.send({ id: message.id, heard: true })
  worker.postMessage(message)
  if (message.processorMs !== undefined) watch = watchOver(message)
})

/** By the time on processors, which says what a call costs even where the machine is busy with others. */
function watchOver({ id, processorMs }) {
  const before = process.cpuUsage()
  return setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1000 > processorMs) process.send({ id, overdue: true })
  }, 200)
}
// Whoever asked is gone. Ctrl+C is for that one to hear.
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => undefined)
// it may have gone while this file was loaded, and that is not told again
if (!process.connected) process.exit()
