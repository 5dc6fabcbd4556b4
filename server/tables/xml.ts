/** Streaming; no custom entities, no endless nesting. */

import { SaxesParser } from 'saxes'
import { asItIs, type Coded, coded } from '../contract/told/coded.ts'
import { decode } from './decode.ts'
import { limits } from './limits.ts'
import type { FileBytes } from './table.ts'
import { Unreadable } from './unreadable.ts'

export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void
  text(text: string): void
  close(name: string): void
}

const mostElements = 5_000_000
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Throws Unreadable with the line. */
export function walkXml(file: FileBytes, handler: XmlHandler): void {
  const { text } = decode(file.name, file.bytes, file.encoding)
  const parser = new SaxesParser({ xmlns: false, position: true })
  let depth = 0
  let elements = 0
  const refuse = (reason: Coded, fix: Coded | null = null): never => {
    throw new Unreadable(file.name, coded('line', { n: parser.line }), reason, fix)
  }
  parser.on('error', error => refuse(coded('isNotWellFormedXml'), asItIs(error.message.replace(/^\d+:\d+: /, ''))))
  parser.on('doctype', type => {
    if (type.includes('[')) refuse(coded('declaresEntities'), coded('takeTheDoctypeOut', { doctype: '<!DOCTYPE … [ … ]>' }))
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > limits.depth) refuse(coded('isNestedDeeperThanLevels', { depth: limits.depth }))
    if (++elements > mostElements) refuse(coded('hasMoreElements', { most: mostElements }), coded('takeItApart'))
    handler.open(
      local(name),
      Object.fromEntries(Object.entries(attributes as Record<string, string>).map(([key, value]) => [local(key), value])),
    )
  })
  parser.on('text', part => handler.text(part))
  parser.on('cdata', part => handler.text(part))
  parser.on('closetag', ({ name }) => {
    depth--
    handler.close(local(name))
  })
  parser.write(text).close()
}
