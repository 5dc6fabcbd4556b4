import { readFileSync } from 'node:fs'

const guide = readFileSync('docs/data-format.md', 'utf8')

/** The files that a chapter of docs/data-format.md shows; the path of each is the last one named before it. */
export function guideFiles(chapter: string): Record<string, string> {
  const text = guide.split(/^## /m).find(part => part.startsWith(chapter)) ?? ''
  const files: Record<string, string> = {}
  for (const [, before = '', json = ''] of text.matchAll(/([\s\S]*?)```json\n([\s\S]*?)```/g)) {
    const path = [...before.matchAll(/`((?:sources|vocabulary)\/[\w.-]+\.json|entities\.json)`/g)].at(-1)?.[1]
    if (path) files[path] = json
  }
  return files
}
