import type { Expression } from '../../ast/ast.ts'
import type { Scope } from '../../plan/frame.ts'
import type { Builder, Evaluate } from './builder.ts'
import { buildCall } from './calls.ts'
import { buildCase } from './cases.ts'
import { buildListComprehension, buildQuantifier, buildReduce, buildRepetitions } from './comprehensions.ts'
import { buildList, buildLiteral, buildMap, buildMapProjection, buildParameter, buildVariable } from './constructors.ts'
import { buildLabelCheck } from './labels.ts'
import { buildIndex, buildProperty, buildSlice } from './lookups.ts'
import { buildArithmetic, buildComparison, buildLogical, buildNot, buildPredicate, buildSign } from './operators.ts'
import { buildPatternComprehension, buildPatternPredicate, buildShortestPath, buildSubquery } from './subqueries.ts'
import { buildNormalizedCheck, buildNullCheck, buildTypeCheck } from './type-checks.ts'

export function buildExpression(e: Expression, scope: Scope, b: Builder): Evaluate {
  switch (e.kind) {
    case 'literal':
      return buildLiteral(e)
    case 'parameter':
      return buildParameter(e, b)
    case 'variable':
      return buildVariable(e, scope, b)
    case 'list':
      return buildList(e, scope, b)
    case 'map':
      return buildMap(e, scope, b)
    case 'mapProjection':
      return buildMapProjection(e, scope, b)
    case 'property':
      return buildProperty(e, scope, b)
    case 'index':
      return buildIndex(e, scope, b)
    case 'slice':
      return buildSlice(e, scope, b)
    case 'and':
    case 'or':
    case 'xor':
      return buildLogical(e, scope, b)
    case 'not':
      return buildNot(e, scope, b)
    case 'comparison':
      return buildComparison(e, scope, b)
    case 'arithmetic':
      return buildArithmetic(e, scope, b)
    case 'sign':
      return buildSign(e, scope, b)
    case 'predicate':
      return buildPredicate(e, scope, b)
    case 'isNull':
      return buildNullCheck(e, scope, b)
    case 'isTyped':
      return buildTypeCheck(e, scope, b)
    case 'isNormalized':
      return buildNormalizedCheck(e, scope, b)
    case 'hasLabels':
      return buildLabelCheck(e, scope, b)
    case 'call':
    case 'countStar':
      return buildCall(e, scope, b)
    case 'case':
      return buildCase(e, scope, b)
    case 'listComprehension':
      return buildListComprehension(e, scope, b)
    case 'quantifier':
      return buildQuantifier(e, scope, b)
    case 'repetitions':
      return buildRepetitions(e, scope, b)
    case 'reduce':
      return buildReduce(e, scope, b)
    case 'patternPredicate':
      return buildPatternPredicate(e, scope, b)
    case 'patternComprehension':
      return buildPatternComprehension(e, scope, b)
    case 'shortestPath':
      return buildShortestPath(e, scope, b)
    case 'exists':
    case 'count':
    case 'collect':
      return buildSubquery(e, scope, b)
  }
}
