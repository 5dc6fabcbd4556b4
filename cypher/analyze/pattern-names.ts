import type { GroupPattern, PathPattern, PatternElement } from '../ast/ast.ts'
import type { Position } from '../types/errors.ts'
import { namedAt } from './place.ts'
import type { Scope } from './scope.ts'

/** What goes over the query around the patterns. */
interface Look {
  readonly scope: Scope
  inside(look: (scope: Scope) => void): void
  declareNew(name: string, at: Position): void
  visit(part: unknown): void
}

export class PatternNames {
  readonly #look: Look
  constructor(look: Look) {
    this.#look = look
  }

  /** A pattern's names are noted before anything in it is read. */
  read(patterns: readonly PathPattern[]): void {
    const groups = new Map<PatternElement, Scope>()
    for (const { elements, name, namedAt: at } of patterns) {
      this.#declareElements(elements, groups)
      if (name !== undefined && at) this.#look.declareNew(name, at)
    }
    for (const { elements } of patterns) this.#readElements(elements, groups)
  }

  #declareElements(elements: readonly PatternElement[], groups: Map<PatternElement, Scope>): void {
    for (const element of elements) {
      if (element.kind === 'group') this.#declareGroup(element, element.path.elements, groups)
      else if (element.kind === 'relationship' && element.quantifier)
        this.#declareGroup(element, [{ ...element, quantifier: undefined } as PatternElement], groups)
      else this.#name(element)
    }
  }

  #name(element: Exclude<PatternElement, GroupPattern>): void {
    const { variable } = element
    if (variable === undefined) return
    const at = namedAt(element)
    if (this.#look.scope.find(variable)) this.#look.scope.use(variable, at.offset)
    else this.#look.scope.declare(variable, at)
  }

  #declareGroup(group: PatternElement, elements: readonly PatternElement[], groups: Map<PatternElement, Scope>): void {
    const repeated = group.kind !== 'node' && group.quantifier !== undefined
    this.#look.inside(scope => {
      this.#declareElements(elements, groups)
      groups.set(group, scope)
    })
    const names = groups.get(group)?.names ?? []
    for (const [name, named] of names) {
      if (!repeated) this.#look.scope.names.set(name, named)
      else this.#look.declareNew(name, named.at)
    }
  }

  #readElements(elements: readonly PatternElement[], groups: ReadonlyMap<PatternElement, Scope>): void {
    for (const element of elements) {
      const group = groups.get(element)
      if (!group) this.#readElement(element)
      else
        this.#look.inside(scope => {
          scope.takeFrom(group)
          if (element.kind === 'group') {
            this.#readElements(element.path.elements, groups)
            this.#look.visit(element.where)
          } else this.#readElement(element)
        })
    }
  }

  #readElement(element: PatternElement): void {
    if (element.kind === 'group') return
    this.#look.visit(element.properties)
    this.#look.visit(element.kind === 'node' ? element.labels : element.types)
    if (element.where) this.#look.inside(() => this.#look.visit(element.where))
  }
}
