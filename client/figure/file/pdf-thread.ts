import { t } from '../t.ts'
import type { PdfTask } from './worker.ts'

/** The figure as PDF, made in a worker of its own; rejects with what went wrong, in words. */
export function pdfOf(task: PdfTask): Promise<Blob> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Blob>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ pdf: Uint8Array<ArrayBuffer> } | { error: string }>) =>
      'error' in data ? reject(new Error(data.error)) : resolve(new Blob([data.pdf], { type: 'application/pdf' }))
    worker.onerror = ({ message }) => reject(new Error(message || t('pdfDidNotStart')))
    worker.postMessage(task)
  }).finally(() => worker.terminate())
}
