// Plain JavaScript, since Node 20 reads no .ts: a worker thread that is not built has to load tsx first.
import { workerData } from 'node:worker_threads'

if (workerData.file.endsWith('.ts')) (await import('tsx/esm/api')).register()
else process.setSourceMapsEnabled(true)
await import(workerData.file)
