import { inflateSync } from 'node:zlib'

/** The objects as they stand, their streams unpacked, and the text as its fonts' own tables give it back. */
export function readPdf(bytes: Buffer) {
  const file = bytes.toString('latin1')
  const objects = new Map<string, { head: string; stream: string }>()
  for (const [, id = '', head = '', packed] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)(?:\nstream\n([\s\S]*?)\nendstream)?\nendobj/g))
    objects.set(id, {
      head,
      stream:
        packed === undefined ? '' : head.includes('FlateDecode') ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed,
    })
  const names = new Map<string, Map<string, string>>()
  for (const { head } of objects.values())
    for (const [, font = '', at = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(at)?.head ?? '')?.[1] ?? ''
      names.set(font, toUnicode(objects.get(map)?.stream ?? ''))
    }
  let [text, letters] = ['', new Map<string, string>()]
  for (const { stream } of objects.values())
    for (const line of stream.split('\n')) {
      const font = /^\/(F\d+) [\d.]+ Tf$/.exec(line)
      if (font) letters = names.get(font[1] ?? '') ?? new Map()
      if (!line.endsWith('] TJ')) continue
      for (const [, hex = ''] of line.matchAll(/<([0-9a-f]+)>/g))
        for (const glyph of hex.match(/.{4}/g) ?? []) text += letters.get(glyph) ?? '\ufffd'
    }
  return { file, text, streams: [...objects.values()].map(({ stream }) => stream) }
}

function toUnicode(cmap: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, first = '', , list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g))
    for (const [n, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries())
      found.set(
        (Number.parseInt(first, 16) + n).toString(16).padStart(4, '0'),
        String.fromCharCode(...(hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map(code => Number.parseInt(code, 16))),
      )
  return found
}
