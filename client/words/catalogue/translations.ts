import type { Messages } from './words-of.ts'

const files = import.meta.glob<Messages>(['../*/*.json', '!../en/*.json'], { import: 'default' })

/** A language and a namespace, as the path of a file names them: ../de/filters.json, ../de/toldNotes.json. */
export const placeOf = (path: string): { language: string; namespace: string } | null => {
  const [, language, namespace] = /\/([\w-]+)\/(\w+)\.json$/.exec(path) ?? []
  return language && namespace ? { language, namespace } : null
}

/** The messages of a language by namespace; null where it has no folder. What is not translated stands in English. */
export async function translationOf(asked: string): Promise<Map<string, Messages> | null> {
  const found = Object.entries(files).flatMap(([path, load]) => {
    const place = placeOf(path)
    return place?.language === asked ? [load().then(messages => [place.namespace, messages] as const)] : []
  })
  return found.length === 0 ? null : new Map(await Promise.all(found))
}
