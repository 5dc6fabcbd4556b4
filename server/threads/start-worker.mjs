// Plain JavaScript, since Node 20 reads no .ts: a worker thread has to load tsx first.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.file)
