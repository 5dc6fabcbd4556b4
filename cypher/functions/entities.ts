import { describe } from '../text/describe.ts'
import { CypherError } from '../types/errors.ts'
import { inJavaOrder } from '../types/java-map.ts'
import { isMap, isNode, isPath, isRelationship } from '../types/kinds.ts'
import type { NodeValue, PathValue, RelationshipValue, Value } from '../types/types.ts'
import { invalidInput } from './arguments.ts'
import { defineStrict, type FunctionDef } from './define.ts'

/** Opaque, and stable while the store lives. */
export const elementIdOf = (v: NodeValue | RelationshipValue): string => `${v.kind === 'node' ? 4 : 5}:isnad:${v.id}`

function node(v: Value | undefined, name: string): NodeValue {
  if (v !== undefined && isNode(v)) return v
  throw invalidInput(name, 'a Node', v)
}

function relationship(v: Value | undefined, name: string): RelationshipValue {
  if (v !== undefined && isRelationship(v)) return v
  throw invalidInput(name, 'a Relationship', v)
}

function path(v: Value | undefined, name: string): PathValue {
  if (v !== undefined && isPath(v)) return v
  throw invalidInput(name, 'a Path', v)
}

function entity(v: Value | undefined, name: string): NodeValue | RelationshipValue {
  if (v !== undefined && (isNode(v) || isRelationship(v))) return v
  throw invalidInput(name, 'a Node or Relationship', v)
}

function propertiesOf(v: Value | undefined, name: string): ReadonlyMap<string, Value> {
  if (v !== undefined && isMap(v)) return v
  if (v !== undefined && (isNode(v) || isRelationship(v))) return v.properties
  throw CypherError.typeError(
    `Invalid input for function '${name}()': Expected a node, a relationship or a literal map but got ${describe(v ?? null)}`,
  )
}

export const entityFunctions: FunctionDef[] = [
  defineStrict('Scalar', 'id(input :: NODE | RELATIONSHIP) :: INTEGER', 'The internal number; elementId() is preferred.', ([v]) =>
    BigInt(entity(v, 'id').id),
  ),
  defineStrict('Scalar', 'elementId(input :: NODE | RELATIONSHIP) :: STRING', 'The identity of a node or relationship.', ([v]) =>
    elementIdOf(entity(v, 'elementId')),
  ),
  defineStrict('List', 'labels(input :: NODE) :: LIST<STRING>', 'The labels of a node.', ([v]) => [...node(v, 'labels').labels]),
  defineStrict('Scalar', 'type(input :: RELATIONSHIP) :: STRING', 'The type of a relationship.', ([v]) => relationship(v, 'type').type),
  defineStrict(
    'Scalar',
    'startNode(input :: RELATIONSHIP) :: NODE',
    'The node a relationship starts from.',
    ([v]) => relationship(v, 'startNode').start,
  ),
  defineStrict(
    'Scalar',
    'endNode(input :: RELATIONSHIP) :: NODE',
    'The node a relationship points to.',
    ([v]) => relationship(v, 'endNode').end,
  ),
  defineStrict('List', 'keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>', 'The names of all properties.', ([v = null]) => [
    ...(isMap(v) ? inJavaOrder(v) : propertiesOf(v, 'keys')).keys(),
  ]),
  defineStrict(
    'Scalar',
    'properties(input :: NODE | RELATIONSHIP | MAP) :: MAP',
    'All properties as a map.',
    ([v]) => new Map(propertiesOf(v, 'properties')),
  ),
  defineStrict('List', 'nodes(input :: PATH) :: LIST<NODE>', 'The nodes of a path in order.', ([v]) => [...path(v, 'nodes').nodes]),
  defineStrict('List', 'relationships(input :: PATH) :: LIST<RELATIONSHIP>', 'The relationships of a path in order.', ([v]) => [
    ...path(v, 'relationships').relationships,
  ]),
  defineStrict('Scalar', 'length(input :: PATH) :: INTEGER', 'How many relationships a path has.', ([v]) =>
    BigInt(path(v, 'length').relationships.length),
  ),
]
