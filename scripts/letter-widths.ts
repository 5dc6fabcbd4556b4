/** Reads the advance widths of the printed figure's letters out of their font files and writes the table that the figure measures with: `npx tsx scripts/letter-widths.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

const file = (subset: string, weight: number): string =>
  `@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-${subset}-${weight}-normal.woff`
const subsets = ['latin', 'latin-ext']

function tablesOf(woff: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>()
  for (let n = 0; n < woff.readUInt16BE(12); n += 1) {
    const entry = 44 + n * 20
    const [offset, packed, length] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)]
    const bytes = woff.subarray(offset, offset + packed)
    tables.set(woff.toString('latin1', entry, entry + 4), packed < length ? inflateSync(bytes) : bytes)
  }
  return tables
}

/** Code point → glyph, of the format 4 sub-table, which has all of the Basic Multilingual Plane. */
function glyphsOf(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let n = 0; n < cmap.readUInt16BE(2); n += 1) {
    const at = cmap.readUInt32BE(4 + n * 8 + 4)
    if (cmap.readUInt16BE(at) !== 4) continue
    const segments = cmap.readUInt16BE(at + 6) / 2
    const field = (which: number, segment: number): number => at + 14 + which * segments * 2 + (which > 0 ? 2 : 0) + segment * 2
    for (let segment = 0; segment < segments; segment += 1) {
      const [last, first] = [cmap.readUInt16BE(field(0, segment)), cmap.readUInt16BE(field(1, segment))]
      const [delta, range] = [cmap.readUInt16BE(field(2, segment)), cmap.readUInt16BE(field(3, segment))]
      for (let code = first; code <= last && code < 0xffff; code += 1) {
        const raw = range === 0 ? code : cmap.readUInt16BE(field(3, segment) + range + (code - first) * 2)
        if (raw !== 0) glyphs.set(code, (raw + delta) & 0xffff)
      }
    }
  }
  return glyphs
}

/** Letter → advance in thousandths of the type size, as the font files have them. */
export function letterWidths(weight: number): Record<string, number> {
  const widths: Record<string, number> = {}
  for (const subset of subsets) {
    const tables = tablesOf(readFileSync(fileURLToPath(import.meta.resolve(file(subset, weight)))))
    const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map(tag => tables.get(tag) as Buffer) as [
      Buffer,
      Buffer,
      Buffer,
      Buffer,
    ]
    const [perEm, metrics] = [head.readUInt16BE(18), hhea.readUInt16BE(34)]
    for (const [code, glyph] of glyphsOf(cmap)) {
      const advance = hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4)
      widths[String.fromCodePoint(code)] ??= Math.round((advance / perEm) * 1000)
    }
  }
  return Object.fromEntries(Object.entries(widths).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const byWidth = (widths: Record<string, number>): Record<string, string> => {
  const table: Record<string, string> = {}
  for (const [letter, width] of Object.entries(widths)) table[width] = (table[width] ?? '') + letter
  return table
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const table = Object.fromEntries([500, 600].map(weight => [weight, byWidth(letterWidths(weight))]))
  writeFileSync(new URL('../client/figure/print/letter-widths.json', import.meta.url), `${JSON.stringify(table, null, 2)}\n`)
}
