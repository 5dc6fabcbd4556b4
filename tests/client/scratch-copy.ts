/** A copy of some folders in which a recipe is followed, and what that touched. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export class ScratchCopy {
  // inside the project, so that packages are found
  readonly #folder = mkdtempSync(join('tests', 'scratch-'))

  constructor(readonly copied: readonly string[]) {
    for (const folder of copied) cpSync(folder, join(this.#folder, folder), { recursive: true })
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  read(file: string): string {
    return readFileSync(join(this.#folder, file), 'utf8')
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.#folder, file), text)
  }

  /** `before` must stand there. */
  insert(file: string, added: string, before: string): void {
    const text = this.read(file)
    const at = text.indexOf(before)
    if (at < 0) throw new Error(`${file} has no ${before}`)
    this.write(file, text.slice(0, at) + added + text.slice(at))
  }

  filesIn(folder: string): string[] {
    return readdirSync(join(this.#folder, folder))
  }

  touched(): string[] {
    return this.copied
      .flatMap(folder => readdirSync(join(this.#folder, folder), { recursive: true, withFileTypes: true }))
      .filter(each => each.isFile())
      .map(each => join(each.parentPath, each.name).slice(this.#folder.length + 1))
      .filter(file => {
        try {
          return readFileSync(file, 'utf8') !== this.read(file)
        } catch {
          return true
        }
      })
      .sort()
  }

  // biome-ignore lint/suspicious/noExplicitAny: modules of the scratch copy, which no type is known of
  load(file: string): Promise<any> {
    return import(/* @vite-ignore */ join(process.cwd(), this.#folder, file))
  }
}
