import { KINDS } from '../instants.ts'
import { joined } from '../piece.ts'
import { any, bag, caseOf, coalesced, e, entity, has, list, literal, map, over, strings, variable } from './forms.ts'
import { predicate } from './predicates.ts'
import { type Form, form, property, quoted } from './scope.ts'
import { collectSubquery, patternComprehension } from './subqueries.ts'

type Forms = { leaves: Form[]; branches: Form[] }

export const COLLECTIONS: Readonly<Record<'list' | 'strings' | 'map' | 'any' | 'bag', Forms>> = {
  list: {
    leaves: [
      form(
        c =>
          list`[${joined(
            c.random.some(0, 3, () => e('int', c)),
            ', ',
          )}]`,
      ),
      form(c => list`${property(c, c.words.lists)}`, entity),
      ...variable('list', list).map(make => form(make, c => has(c, 'list'))),
    ],
    branches: [
      form(c => list`range(${literal(c)}, ${c.random.pick(['3', '5', '-3'])}${c.random.pick(['', ', 2', ', -1'])})`),
      form(c => over(c, 'int', (x, inner) => list`[${x} IN ${e('list', c)} WHERE ${predicate(inner)} | ${e('int', inner)}]`)),
      form(c => over(c, 'int', (x, inner) => list`[${x} IN ${e('list', c)} WHERE ${predicate(inner)}]`)),
      form(
        c => over(c, 'node', (x, inner) => list`[${x} IN nodes(${c.random.pick(c.of('path')).name}) | ${e('int', inner)}]`),
        c => has(c, 'path'),
      ),
      form(
        c => over(c, 'relationship', (x, inner) => list`[${x} IN relationships(${c.random.pick(c.of('path')).name}) | ${e('int', inner)}]`),
        c => has(c, 'path'),
      ),
      form(
        c => over(c, 'relationship', (x, inner) => list`[${x} IN ${c.random.pick(c.of('relationships')).name} | ${e('int', inner)}]`),
        c => has(c, 'relationships'),
      ),
      form(
        c => over(c, 'node', (x, inner) => list`[${x} IN ${c.random.pick(c.of('nodes')).name} | ${e('int', inner)}]`),
        c => has(c, 'nodes'),
      ),
      form(c => list`(${e('list', c)} + ${e(c.random.pick(['list', 'int'] as const), c)})`),
      // reverse() of a stored list fails
      form(c => list`${c.random.pick(['tail', 'reverse'])}(${e('list', c)} + [])`),
      form(c => list`(${e('list', c)})[${c.random.pick(['', '0', '1', '-2'])}..${c.random.pick(['1', '2', '-1', '9'])}]`),
      form(c => collectSubquery(c)),
      caseOf('list', list),
      coalesced('list', list),
    ],
  },
  strings: {
    leaves: [
      form(
        c =>
          strings`[${joined(
            c.random.some(0, 3, () => e('string', c)),
            ', ',
          )}]`,
      ),
      ...variable('strings', strings).map(make => form(make, c => has(c, 'strings'))),
    ],
    branches: [
      form(c => strings`split(${e('string', c)}, ${c.random.pick(["'X'", "' '", "'a'", "''"])})`),
      form(c => over(c, 'int', (x, inner) => strings`[${x} IN ${e('list', c)} | ${e('string', inner)}]`)),
      form(c => strings`(${e('strings', c)} + ${e(c.random.pick(['strings', 'string'] as const), c)})`),
      form(c => strings`${c.random.pick(['tail', 'reverse'])}(${e('strings', c)})`),
      form(c => strings`toStringList(${e('list', c)})`),
    ],
  },
  map: {
    leaves: [form(c => map`{a: ${e('any', c)}, b: ${e('int', c)}}`), ...variable('map', map).map(make => form(make, c => has(c, 'map')))],
    branches: [
      form(c => map`properties(${c.random.pick(c.of('node', 'relationship')).name})`, entity),
      form(
        c =>
          map`${c.random.pick(c.of('node', 'relationship')).name} {.${c.words.key}, .${c.random.pick(c.words.mixed)}, extra: ${e('any', c)}}`,
        entity,
      ),
      form(c => map`${c.random.pick(c.of('node', 'relationship')).name} {.*, a: ${e('string', c)}}`, entity),
      form(
        c => map`${c.random.pick(c.of('map')).name} {.a, .b, c: ${e('int', c)}}`,
        c => has(c, 'map'),
      ),
      form(c => map`{a: ${e('list', c)}, m: {b: ${e('any', c)}}}`),
    ],
  },
  any: {
    leaves: [
      form(c => any`${property(c, c.words.mixed)}`, entity),
      form(
        c => any`${c.random.pick(['null', '1', '1.0', '-0.0', "'a'", 'true', '[1, null]', '{a: 1}', '9223372036854775807', '1.5', '[]'])}`,
      ),
      ...variable('any', any).map(make => form(make, c => has(c, 'any'))),
    ],
    branches: [
      ...(['int', 'float', 'string', 'bool', 'list', 'map'] as const).map(type => form(c => any`${e(type, c)}`)),
      form(c => any`${e(c.random.pick([...KINDS, 'point'] as const), c)}`),
      form(c => any`${e(c.random.pick([...KINDS, 'point'] as const), c)}`),
      form(
        c =>
          any`[${joined(
            c.random.some(1, 3, () => e('any', c)),
            ', ',
          )}]`,
      ),
      form(c => any`(${e('map', c)}).${c.random.pick(['a', 'b', 'none'])}`),
      form(c => any`(${e('map', c)})[${c.random.pick(["'a'", "'b'"])}]`),
      form(
        c => any`${c.random.pick(c.of('node', 'relationship')).name}[${c.random.pick(c.words.mixed.map(name => quoted(name)))}]`,
        entity,
      ),
      form(c => any`head([${e('any', c)}, ${e('any', c)}])`),
      caseOf('any', any),
      coalesced('any', any),
    ],
  },
  bag: {
    leaves: [form(c => bag`[${literal(c)}]`), ...variable('bag', bag).map(make => form(make, c => has(c, 'bag')))],
    branches: [form(c => patternComprehension(c))],
  },
}
