import { createHash } from 'node:crypto'

export interface Json {
  bytes: Uint8Array<ArrayBuffer>
  etag: string
}

export function toJson(answer: unknown): Json {
  const bytes = new TextEncoder().encode(JSON.stringify(answer))
  const hash = createHash('sha1').update(bytes).digest('base64').slice(0, 27)
  return { bytes, etag: `W/"${bytes.length.toString(16)}-${hash}"` }
}

export const fromJson = ({ bytes }: Json): unknown => JSON.parse(new TextDecoder().decode(bytes))
