/** Part of `npm version`: what stands under "not released" in CHANGELOG.md gets the version and the date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const unreleased = /^## .*\(not released\)$/m

/** The text with its unreleased part under `version` and `date` (YYYY-MM-DD). Throws where there is none. */
export function released(text: string, version: string, date: string): string {
  if (!unreleased.test(text))
    throw new Error('CHANGELOG.md has no heading that ends with "(not released)". Write what is new under "## Next (not released)".')
  return text.replace(unreleased, `## ${version} (${date})`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  writeFileSync('CHANGELOG.md', released(readFileSync('CHANGELOG.md', 'utf8'), version, new Date().toISOString().slice(0, 10)))
}
