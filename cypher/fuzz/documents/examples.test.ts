import { expect, test } from 'vitest'
import { Embedded } from '../embedded.ts'
import { examplesIn } from './examples.ts'

const ADOC = `= Boats
[source, cypher, role=test-setup]
----
CREATE (a:Boat {name: 'Ada', crew: 3})
CREATE (b:Boat {name: 'Bea', crew: 5});
CREATE (:Port {name: 'Basra'})
----
.By their crew // no block
[source, cypher]
----
MATCH (b:Boat) WHERE b.crew > 3 // <1>
RETURN b.name AS name;
RETURN 'CREATE' AS word
----
[source, json]
----
{"least": 3, "names": ["Ada"], "deep": {"half": 0.5}}
----
[source, cypher]
----
RETURN $least + 1 AS more, $names AS names, $deep.half AS half
----
[source, cypher, role=test-fail]
----
RETURN nothing
----
[source, cypher]
----
MATCH (b:Boat) SET b.crew = 0 RETURN b
----
[source, cypher]
----
RETURN rand() AS chance
----
[source, shell]
----
ls
----
`
const MD =
  "# Ports\n\n```cypher\nCREATE (:Port {name: 'Aden'})\n```\n\nThen:\n\n~~~cypher\nMATCH (p:Port) RETURN p.name\n~~~\n\n```json\n{}\n```\n"

test('an AsciiDoc document: its data, the statements that only read, their lines and parameters', () => {
  const { setup, examples } = examplesIn(ADOC, 'boats.adoc')
  expect(setup.map(statement => statement.split('\n').length)).toEqual([2, 1])
  expect(examples.map(({ text, line }) => [line, text.replace(/\s+/g, ' ')])).toEqual([
    [9, 'MATCH (b:Boat) WHERE b.crew > 3 // RETURN b.name AS name'],
    [9, "RETURN 'CREATE' AS word"],
    [19, 'RETURN $least + 1 AS more, $names AS names, $deep.half AS half'],
  ])
  const [last] = examples.slice(-1)
  expect(last?.parameters.get('least')).toBe(3n)
  expect(last?.parameters.get('deep')).toEqual(new Map([['half', 0.5]]))
})

test('a Markdown document: what is created before anything is asked is its data', () => {
  const { setup, examples } = examplesIn(MD, 'ports.md')
  expect(setup).toEqual(["CREATE (:Port {name: 'Aden'})"])
  expect(examples.map(({ text, line }) => [line, text])).toEqual([[9, 'MATCH (p:Port) RETURN p.name']])
})

test('the engine answers them', () => {
  const engine = new Embedded(new Map())
  engine.load({
    nodes: [
      { labels: ['Boat'], properties: { name: 'Ada', crew: 3n } },
      { labels: ['Boat'], properties: { name: 'Bea', crew: 5n } },
    ],
    relationships: [],
  })
  const replies = examplesIn(ADOC, 'boats.adoc').examples.map(({ text, parameters }) => engine.ask(text, true, parameters))
  expect(replies).toEqual([
    { kind: 'rows', columns: ['name'], rows: [['Bea']] },
    { kind: 'rows', columns: ['word'], rows: [['CREATE']] },
    { kind: 'rows', columns: ['more', 'names', 'half'], rows: [[4n, ['Ada'], 0.5]] },
  ])
})
