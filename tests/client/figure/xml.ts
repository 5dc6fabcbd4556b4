import { SaxesParser } from 'saxes'

export interface Tree {
  name: string
  attributes: Record<string, string>
  children: Tree[]
  texts: string[]
  names: string[]
}

export function readXml(source: string): Tree {
  const root: Tree = { name: '#document', attributes: {}, children: [], texts: [], names: [] }
  const open: Tree[] = [root]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    const element: Tree = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [], texts: [], names: [] }
    for (const above of open) above.names.push(tag.name)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', text => {
    if (text.trim() !== '') for (const above of open) above.texts.push(text)
  })
  parser.on('closetag', () => open.pop())
  parser.write(source).close()
  const [top] = root.children
  if (top === undefined) throw new Error('no root element')
  return top
}
