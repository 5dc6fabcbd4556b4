// Plain JavaScript, for Node 20 reads no .ts: a worker thread has to be taught first, even under tsx.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.file)
