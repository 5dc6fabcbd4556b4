import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { CypherError } from '../types/errors.ts'

const told: readonly [query: string, column: number, message: string][] = [
  ['UNWIND [1, b] AS n', 12, 'Variable `b` not defined'],
  ['WITH 1 AS b WHERE EXISTS { (a)-[:R]-(b) }', 38, 'Type mismatch: b defined with conflicting type Integer (expected Node)'],
  ['MATCH (a) RETURN COLLECT { MATCH (a)-->(b) } AS c, foo', 28, 'Query cannot conclude with MATCH'],
  ['MATCH (a) RETURN COLLECT { MATCH (a)-->(b) RETURN a, b } AS c, foo', 18, 'A Collect Expression must end with a single return column'],
  ['MATCH (a) RETURN COLLECT { MATCH (a)-->(b) RETURN a, foo } AS c', 54, 'Variable `foo` not defined'],
  ["MATCH (a) RETURN COLLECT { MATCH (a {n: '}'}) RETURN a, foo } AS c", 57, 'Variable `foo` not defined'],
  ['MATCH (n) RETURN n.a + count(*), foo', 34, 'Variable `foo` not defined'],
  ['MATCH (a) WHERE EXISTS { MATCH (a)-->(a) WITH 1 AS a RETURN foo } RETURN a', 61, 'Variable `foo` not defined'],
  ["RETURN time('12:30')[..(null < null)] AS c", 30, 'Type mismatch: expected Integer but was Boolean'],
  ["RETURN 1[true..'a'] AS c", 8, 'Type mismatch: expected List<T> but was Integer'],
  ['WITH 1 AS a, 2 AS b, 3 AS a RETURN a', 6, 'Multiple result columns with the same name are not supported'],
  ['WITH 1 AS a RETURN DISTINCT (a + 1) AS b, a AS c, 3 AS b', 29, 'Multiple result columns with the same name are not supported'],
  ['RETURN reduce(x = 1, x IN [1] | x + foo)', 15, 'Variable `x` already declared'],
  ['RETURN reduce(x = 1, x IN foo | x)', 27, 'Variable `foo` not defined'],
  ['MATCH (n) RETURN n.k ORDER BY foo + sum(n.k)', 11, 'Cannot use aggregation in ORDER BY if there are no aggregate expressions'],
  ['MATCH (n) WITH DISTINCT n ORDER BY sum(n.k) RETURN n', 11, 'Cannot use aggregation in ORDER BY if there are no aggregate expressions'],
  ['MATCH (n) RETURN foo AS a, 1 AS a', 18, 'Variable `foo` not defined'],
  ['MATCH (a) ((x)-[r]->(y)){1,3} (y) RETURN foo', 11, 'The variable `y` occurs both inside and outside a quantified path pattern'],
  [
    'MATCH (a) ((x)-[r]->(y)){1,3} (b), (x)-->(z) RETURN 1',
    11,
    'The variable `x` occurs both inside and outside a quantified path pattern',
  ],
  ['MATCH (a) ((x)-->(y)){1,3} (b) ((x)-->(z)){1,3} (c) RETURN 1', 11, 'The variable `x` occurs in multiple quantified path patterns'],
  ['MATCH (a)-[x]->{1,2}(b)-[x]->(c) RETURN 1', 10, 'The variable `x` occurs both inside and outside a quantified path pattern'],
  // the analyzer gets lists in place of subqueries in a map or a CASE
  ['MATCH (n) RETURN CASE WHEN EXISTS { MATCH (n)-->(m) } THEN m.k ELSE 2 END AS c', 60, 'Variable `m` not defined'],
  ["MATCH (n) RETURN CASE COUNT { (n)--() } WHEN 1 THEN 'a' WHEN > 2, < 0 THEN foo ELSE 'b' END AS c", 76, 'Variable `foo` not defined'],
  ['MATCH (n) RETURN {a: CASE WHEN n:A THEN COUNT { (n)--() } ELSE 1 END}.a + foo AS c', 75, 'Variable `foo` not defined'],
  ["RETURN '\\uH'", 11, "Invalid input 'H'': expected four hexadecimal digits specifying a unicode character"],
  ["RETURN 'a' /* \\uH */", 17, "Invalid input 'H */': expected four hexadecimal digits specifying a unicode character"],
  ['MATCH (n {k: COUNT { MATCH () }})-[r]->() RETURN r, foo', 53, 'Variable `foo` not defined'],
  ['MATCH (n) RETURN n {.k, v: {a: COUNT { (n)--() }}} AS c, bar', 58, 'Variable `bar` not defined'],
  // before all names and types: aggregates in ORDER BY, in its subqueries too
  ['WITH b AS b ORDER BY COUNT { RETURN count(3) AS n } RETURN b', 1, 'Cannot use aggregation in ORDER BY'],
  ['UNWIND [1] AS r RETURN r AS c ORDER BY EXISTS { RETURN count(*) AS d }', 17, 'Cannot use aggregation in ORDER BY'],
  // a type is checked after all operands, with `+` as soon as it is read
  ['RETURN (log10((null <> null)) =~ null) AS c', 21, 'Type mismatch: expected Float but was Boolean'],
  [
    "RETURN 'a' - 1 + foo",
    8,
    'Type mismatch: expected Float, Integer, Duration, Date, Time, LocalTime, LocalDateTime or DateTime but was String',
  ],
  ['RETURN 1 / true / foo', 12, 'Type mismatch: expected Float or Integer but was Boolean'],
  ['RETURN true - foo', 15, 'Variable `foo` not defined'],
  ['MATCH (a)-[r:T|R]->(b) RETURN startNode(r).k AS f, nodes(r).k AS t', 58, 'Type mismatch: expected Path but was Relationship'],
  ['RETURN toUpper(1, foo)', 19, 'Variable `foo` not defined'],
  ['RETURN left(foo)', 13, 'Variable `foo` not defined'],
  ['RETURN foo LIMIT -1', 8, 'Variable `foo` not defined'],
  ['RETURN percentileCont(1, 2), foo', 26, "Invalid input '2' is not a valid argument"],
  // a pattern's names before its contents, LIMIT before SKIP, a map projection's braces before its subject
  ['MATCH (a {k: foo})-[a]->() RETURN bar', 21, 'Type mismatch: a defined with conflicting type Node (expected Relationship)'],
  ['RETURN 1 AS c SKIP foo LIMIT bar', 30, 'It is not allowed to refer to variables in LIMIT'],
  ['RETURN foo{.k, v: bar} AS c', 19, 'Variable `bar` not defined'],
  ['MATCH (n) WHERE (n)-->(m {k: foo}) RETURN n', 30, 'Variable `foo` not defined'],
  // aggregates in lists after the list's own checks, in other aggregates before theirs
  ['UNWIND collect(b.k) AS x RETURN x', 16, 'Variable `b` not defined'],
  ['UNWIND collect(1) AS n RETURN foo', 8, "Can't use aggregating expressions inside of expressions executing over lists"],
  ['UNWIND [x IN [sum(1), 2] WHERE true | b.k] AS a RETURN a', 39, 'Variable `b` not defined'],
  ['RETURN sum(foo + count(1))', 18, "Can't use aggregate functions inside of aggregate functions."],
  [
    'UNWIND [1] AS a RETURN sum(COUNT { MATCH (n) RETURN count(*) AS z })',
    53,
    "Can't use aggregate functions inside of aggregate functions.",
  ],
  ['UNWIND [a IN collect(1) WHERE sum(1) <> 1] AS x RETURN x', 31, 'Invalid use of aggregating function sum(...) in this context'],
  ['UNWIND any(a IN collect(1) WHERE sum(1) <> 1) AS x RETURN x', 34, 'Invalid use of aggregating function sum(...) in this context'],
  ['UNWIND [a IN [foo] WHERE sum(1) <> 1] AS x RETURN x', 15, 'Variable `foo` not defined'],
  // labels written in two ways before the WHERE behind them, what a pattern introduces before its own conditions
  ['MATCH (a:A:B|C WHERE foo)-[r]->(b {k: bar}) RETURN 1', 11, 'Mixing label expression symbols'],
  ['MATCH (a:A:B|C {k: foo}) RETURN 1', 20, 'Variable `foo` not defined'],
  ['MATCH (n) WHERE (b)-->(c WHERE true) RETURN 1', 18, 'PatternExpressions are not allowed to introduce new variables'],
  ['MATCH (n) WHERE (n)-[r WHERE r.k]->() RETURN 1', 22, 'PatternExpressions are not allowed to introduce new variables'],
  ['MATCH (n) WHERE (n WHERE true)-->() AND foo RETURN 1', 26, 'Node pattern predicates are not allowed in an expression'],
  // shadowed names after the subquery, before what follows it
  ['MATCH (n)-[:S]->(b) RETURN COUNT { UNWIND [1] AS b RETURN b } AS c0, x', 50, 'The variable `b` is shadowing'],
  ['MATCH (n) RETURN COUNT { UNWIND [1] AS n RETURN foo } AS c', 49, 'Variable `foo` not defined'],
  ['MATCH (n), (m) RETURN COUNT { WITH 1 AS m, 2 AS n RETURN n } AS c', 49, 'The variable `n` is shadowing'],
  ['MATCH (n) RETURN COLLECT { MATCH (m) RETURN [n IN [1] | n] }, foo', 46, 'The variable `n` is shadowing'],
  ['MATCH (n) RETURN COUNT { MATCH (m) WHERE any(n IN [1] WHERE n = 1) }', 46, 'The variable `n` is shadowing'],
  ['MATCH (n) RETURN EXISTS { MATCH (m) WHERE reduce(n = 0, x IN [1] | n) = 1 }', 50, 'The variable `n` is shadowing'],
  ['MATCH (n) RETURN EXISTS { MATCH (m) WHERE reduce(x = 0, n IN [1] | n) = 1 }', 57, 'The variable `n` is shadowing'],
  ['UNWIND [1] AS a RETURN COUNT { RETURN 1 AS a } AS c0', 44, 'The variable `a` is shadowing'],
  // coercion, grouping and library functions after all names and types
  ['MATCH (n) WHERE n.k + [1] RETURN foo', 34, 'Variable `foo` not defined'],
  ['MATCH (n) RETURN size((n)-->()), foo', 34, 'Variable `foo` not defined'],
  ['MATCH (n) RETURN count(*) + n.k, date() / 2', 29, 'Aggregation column contains implicit grouping expressions'],
  ["RETURN time('12:00') / 1, foo", 27, 'Variable `foo` not defined'],
  ['RETURN nofun(1), date() / 2', 8, "Unknown function 'nofun'"],
  ['RETURN date() / 2, nofun(1)', 8, 'Type mismatch: expected Float, Integer or Duration but was Date'],
  // in a subquery outer names are no keys of its RETURN, though every WITH passes them on
  ['MATCH (m) RETURN COLLECT { MATCH (n) RETURN count(*) + m.k }', 56, 'Aggregation column contains implicit grouping expressions'],
  ['MATCH (m) RETURN COUNT { MATCH (n) RETURN count(*) + m.k AS x }', 54, 'Aggregation column contains implicit grouping expressions'],
  ['MATCH (m) WHERE EXISTS { MATCH (n) RETURN count(*) + m.k AS x } RETURN m', 54, 'Aggregation column contains implicit grouping'],
  ['WITH 1 AS m CALL (m) { MATCH (n) RETURN count(*) + m AS x } RETURN x', 52, 'Aggregation column contains implicit grouping expressions'],
  ['MATCH (m) RETURN size(COLLECT { MATCH (n) RETURN count(*) }) + m.k AS q', 64, 'Aggregation column contains implicit grouping'],
  [
    'WITH 1 AS x RETURN COUNT { MATCH (n) CALL (x) { WITH count(*) + x AS y RETURN y } RETURN y } AS c',
    65,
    'Aggregation column contains implicit grouping expressions',
  ],
  // of duplicate columns the first in a table of names
  ['RETURN 1 AS parts, 2 AS r, 3 AS r', 20, 'Multiple result columns with the same name are not supported'],
  ['RETURN 1 AS parts, 2 AS r, 3 AS r, 4 AS s, 5 AS parts', 20, 'Multiple result columns with the same name are not supported'],
  ['RETURN 1 AS zebra, 2 AS apple, 3 AS zebra, 4 AS apple', 8, 'Multiple result columns with the same name are not supported'],
  ['RETURN 1 AS c0, 2 AS c1, 3 AS c2, 4 AS c0, 5 AS c1, 6 AS c2', 26, 'Multiple result columns with the same name are not supported'],
  ['MATCH (a)(b)-->(c) RETURN a', 7, 'Juxtaposition is currently only supported for quantified path patterns.'],
  ['MATCH (a)-->(b)(c) RETURN a', 16, 'Juxtaposition is currently only supported for quantified path patterns.'],
  ["RETURN datetime.fromEpoch('a', 1)", 27, 'Type mismatch: expected Float, Integer or Number but was String'],
  // a look-up by a text in brackets is a property, at the text's position
  ["MATCH (n) RETURN n['k'] + count(*) AS c", 20, 'Aggregation column contains implicit grouping expressions'],
  ["MATCH (n) RETURN count(*) + n['k'] + n.s AS c", 31, 'Aggregation column contains implicit grouping expressions'],
  ['MATCH (n) RETURN n.k AS k, count(*) + COUNT { MATCH (m) WHERE m.k = n.s } AS c', 69, 'Aggregation column contains implicit grouping'],
  // an aggregate in the ORDER BY of aggregates: names first, then whether it is a column, in subqueries too
  ['MATCH (n) RETURN count(*) AS c ORDER BY max(n.k)', 45, 'it is not possible to access variables declared before the WITH/RETURN: n'],
  [
    'MATCH (n) RETURN COLLECT { MATCH (m) RETURN count(*) } AS c ORDER BY max(n.k)',
    74,
    'it is not possible to access variables declared before the WITH/RETURN: n',
  ],
  ['MATCH (n) RETURN COUNT { MATCH (m) RETURN count(*) } AS c ORDER BY count(*)', 68, 'Illegal aggregation expression(s) in order by'],
  ['MATCH (n) RETURN COUNT { MATCH (m) RETURN count(*) AS x } AS c ORDER BY sum(c)', 73, 'Illegal aggregation expression(s) in order by'],
  [
    'MATCH (n) RETURN COUNT { RETURN count(*) AS x } AS c ORDER BY COUNT { RETURN count(*) AS y }',
    78,
    'Illegal aggregation expression(s) in order by',
  ],
  ['MATCH (d)-[*1..2]->(c)((a)-->(b)){1,2}(x) WHERE foo RETURN 1', 49, 'Variable `foo` not defined'],
  // a property and a label test have their subject's position, a look-up its index's
  ['MATCH (n) RETURN type(head([n]).k)', 23, 'Type mismatch: expected Relationship but was Boolean, Float'],
  ['MATCH (n) RETURN toUpper((n):A)', 27, 'Type mismatch: expected String but was Boolean'],
  ['RETURN toUpper([[1, 2]][0][1])', 28, 'Type mismatch: expected String but was Integer'],
  ['RETURN [1][0].a', 12, 'Type mismatch: expected Map, Node, Relationship'],
  ["MATCH (n) RETURN [n]['k']", 22, 'Type mismatch: list index must be given as Integer, but was String'],
  ["MATCH ()-[r]->() WITH collect(r) AS rs RETURN type(rs[0]['k'])", 58, 'Type mismatch: expected Relationship but was Boolean, Float'],
  ["MATCH (n) RETURN n['k']:A", 20, 'Type mismatch: expected Node or Relationship but was Boolean, Float'],
  // names that ORDER BY and WHERE see are outside of their subqueries
  ['WITH 1 AS k, 2 AS c WITH k AS d WHERE EXISTS { RETURN 1 AS c } RETURN d', 60, 'The variable `c` is shadowing'],
  ['MATCH (n) RETURN n.k AS b ORDER BY COUNT { RETURN 1 AS b }', 56, 'The variable `b` is shadowing'],
  // a group's condition sees earlier names, conditions in its nodes only the group's
  ['MATCH (a)((x)-->(y) WHERE EXISTS { MATCH (m) RETURN 1 AS a }){1,2}(b) RETURN a', 58, 'The variable `a` is shadowing'],
  ['MATCH (a)((x)-->(y) WHERE EXISTS { MATCH (m) RETURN 1 AS x }){1,2}(b) RETURN a', 58, 'The variable `x` is shadowing'],
  ['MATCH (a)((x)-->(y {k: COUNT { RETURN 1 AS a }})){1,2}(b) RETURN a', 44, 'The variable `a` is shadowing'],
  ['MATCH (a)-[r WHERE EXISTS { RETURN 1 AS r }]->{1,2}(b) RETURN a', 41, 'The variable `r` is shadowing'],
  // of several the first in a table of names, by the subquery it is outside of
  ['MATCH (a), (b) RETURN COUNT { RETURN 1 AS b, 2 AS a }', 51, 'The variable `a` is shadowing'],
  ['WITH 1 AS x, 2 AS y MATCH (b) RETURN COUNT { RETURN 1 AS b, 2 AS y }', 66, 'The variable `y` is shadowing'],
  ['MATCH (a) RETURN COUNT { RETURN EXISTS { RETURN 1 AS a } AS q, foo AS r }', 64, 'Variable `foo` not defined'],
  ['MATCH (a) RETURN COUNT { MATCH (b) RETURN [a = (c)-->(d) | 1] AS x }', 44, 'The variable `a` is shadowing'],
  // a WITH in a subquery passes on all names it uses, whole: one grouped only by a property is reported where it was given
  ['MATCH (n) RETURN n.k AS k, COLLECT { MATCH (m) WITH n.k AS q RETURN q } + count(*) AS c', 8, 'Aggregation column contains implicit'],
  ['MATCH (n) RETURN n.k AS k, COUNT { MATCH (m) WITH m RETURN n.k } + count(*) AS c', 8, 'Aggregation column contains implicit'],
  // where the WITH of such a subquery hands names on, behind its columns and before its condition; not inside an aggregate
  ['MATCH (n1) RETURN count(*) + COUNT { MATCH (n1)-->(o) WITH DISTINCT o RETURN o } AS g', 45, 'Aggregation column contains implicit'],
  ['MATCH (n) RETURN n.k, count(*) + COUNT { MATCH (m) WITH m MATCH (n) RETURN 1 AS x } AS c', 8, 'Aggregation column contains'],
  ['MATCH (n) RETURN count(*) + COUNT { MATCH (o) WITH o WHERE o.k = n.k RETURN 1 AS x } AS c', 8, 'Aggregation column contains'],
  ['MATCH (n) RETURN count(*) + COUNT { MATCH (o) WITH o, n.k AS q RETURN 1 AS x } AS c', 55, 'Aggregation column contains'],
  // names of a subquery before the type of the whole; what a library function gives is no truth value
  ['MATCH (n) RETURN EXISTS { WITH 1 AS n RETURN 1 AS one }.seconds AS c', 37, 'The variable `n` is shadowing'],
  ['MATCH (n) RETURN 1 - EXISTS { WITH 1 AS n RETURN 1 AS one } AS c', 41, 'The variable `n` is shadowing'],
  ['MATCH (n) WHERE NOT date() RETURN n', 21, 'Type mismatch: expected Boolean but was Date'],
  ['MATCH (n) WITH date() AS d WHERE d OR true RETURN d', 34, 'Type mismatch: expected Boolean but was Date'],
  // both ways of writing labels in one clause when it has been read, several selected paths when all of them have been read
  ['MATCH p = SHORTEST 1 (a:A:B)-->(b:C|D), q = SHORTEST 1 (c)-->(d) RETURN 1', 7, 'Multiple path patterns cannot be used'],
  ['MATCH p = ALL SHORTEST (a)-->+(b), (c) WHERE foo RETURN 1', 7, 'Multiple path patterns cannot be used'],
  ['MATCH (:A:B)-->(:C|D) WHERE foo RETURN 1', 29, 'Variable `foo` not defined'],
  ['MATCH (:A:B)-->(:C|D) RETURN foo', 10, 'Mixing label expression symbols'],
  ['MATCH ()-[*1..2]-()-->{1,2}(:A|C), (:A:B) RETURN 1', 39, 'Mixing label expression symbols'],
  ['MATCH (a)-[r]->(b) RETURN a:A:B, b:C|D, foo', 41, 'Variable `foo` not defined'],
  // a column of a UNION that is a date in one part
  [
    'CALL () { RETURN date() AS d UNION RETURN 2 AS d } RETURN size(d) AS c',
    64,
    'Type mismatch: expected String or List<T> but was Integer or Date',
  ],
  // characters of two units count as two, as they do in Java
  ["MATCH (n {s: '😀x'}) RETURN 1 / true", 33, 'Type mismatch: expected Float or Integer but was Boolean'],
  ["MATCH (n {s: '😀x'}) RETURN count(*) + n.i", 40, 'Aggregation column contains implicit grouping expressions'],
  ["RETURN '😀' AS a, CASE 1 WHEN COUNT { MATCH (a:C|C)-->(m:C:C) RETURN 1 AS c } THEN 1 END AS c", 59, 'Mixing label expression'],
  // shortest paths beside selectors when the clause has been read
  ['MATCH p = allShortestPaths((n)-[*..3]->(m)), q = SHORTEST 1 (a)-->(b) RETURN 1', 46, 'Multiple path patterns cannot be used'],
  [
    'MATCH p = allShortestPaths((n)-[*..3]->(m)) WHERE EXISTS { MATCH q = SHORTEST 1 (a)-->(b) RETURN foo } RETURN 1',
    98,
    'Variable `foo` not defined',
  ],
  ['RETURN "\\u00e9" AS a, 1 / true', 27, 'Type mismatch: expected Float or Integer but was Boolean'],
  ['RETURN "\\uuu00e9" AS a', 11, "Invalid input 'uu00': expected four hexadecimal digits"],
  // what cannot be parsed in a subquery
  ['MATCH () WHERE EXISTS { MATCH (p)-[:S&NONE&]-(p) } RETURN 1', 44, "Invalid input ']': expected a node label"],
  ['MATCH (n) WHERE coalesce(n.a, COUNT { MATCH (n)-->(m:) }) > 1 RETURN n', 54, "Invalid input ')': expected a node label"],
  // names that a CALL in a subquery gives
  ['MATCH (a) RETURN COUNT { CALL () { RETURN 0 AS a } MATCH (b) WHERE a <> b.k RETURN 2 AS n } AS c', 48, 'The variable `a` is shadowing'],
  ['MATCH (n) RETURN COUNT { CALL (n) { RETURN 3 AS n } RETURN 1 AS x } AS c', 49, 'Variable `n` already declared in outer scope'],
  ['MATCH (n) RETURN COUNT { CALL { WITH n RETURN 3 AS n } RETURN 1 AS x } AS c', 52, 'Variable `n` already declared in outer scope'],
  ['MATCH (x) WHERE EXISTS { MATCH (a)-->(b), p = ALL SHORTEST (n)-->+(n) } RETURN 1', 43, 'Multiple path patterns cannot be used'],
  ['MATCH (x) WHERE count(count(2)) < 0 RETURN 1', 17, 'Invalid use of aggregating function count(...)'],
  ['MATCH (b) WHERE EXISTS { WITH a, 1 AS x OPTIONAL MATCH (x:A) RETURN 1 AS c } RETURN 1', 31, 'Variable `a` not defined'],
  // the order of clauses, after they are read
  ['RETURN 1 AS a MATCH (n) RETURN foo', 32, 'Variable `foo` not defined'],
  ['MATCH (n) RETURN EXISTS { RETURN 1 AS b MATCH (q) } AS c, foo', 27, 'RETURN can only be used at the end of the query'],
  // labels after all else of their node, errors about a whole MATCH at its end
  ['MATCH (:A:B|C {k: foo}) RETURN 1', 19, 'Variable `foo` not defined'],
  ['MATCH ()-[*1..2]-()-->{1,2}(:A:B|C) RETURN 1', 31, 'Mixing label expression symbols'],
  ['MATCH p = SHORTEST 1 (a {k: foo})-->(b), q = SHORTEST 1 (c)-->(d) RETURN 1', 29, 'Variable `foo` not defined'],
  ['MATCH (a) RETURN COUNT { CALL { RETURN 1 AS a } RETURN a }', 45, 'The variable `a` is shadowing'],
  ['MATCH (a) CALL (a) { UNWIND [1] AS a RETURN a AS q } RETURN q', 36, 'The variable `a` is shadowing'],
  ['RETURN 1 AS k LIMIT max(k)', 25, 'It is not allowed to refer to variables in LIMIT'],
]
// in a subquery `CALL (*)` sees what clauses before it have mentioned, and may not declare it anew
const starred: readonly [query: string, column: number, message: string][] = [
  [
    'UNWIND [1] AS m RETURN EXISTS { CALL (*) { UNWIND [1] AS x RETURN m AS d } RETURN d AS w } AS c ORDER BY reduce(x = 1, b IN [1] | x + c)',
    67,
    'Variable `m` not defined',
  ],
  ['MATCH (a) RETURN COUNT { MATCH (b) CALL (*) { UNWIND [1] AS b RETURN b AS x } RETURN 1 AS c }', 61, '`b` is shadowing'],
  ['MATCH (a) RETURN COUNT { MATCH (b) CALL (a) { WITH 1 AS a RETURN a AS x } RETURN 1 AS c }', 57, '`a` is shadowing'],
]
// a clause is checked for its own order, then its own grouping, then what its subqueries do
const grouped: readonly [query: string, column: number, message: string][] = [
  ['UNWIND [1] AS u RETURN [u] + u * count(*) ORDER BY max(3)', 52, 'Illegal aggregation expression(s) in order by'],
  ['UNWIND [1] AS w RETURN COUNT { UNWIND [1] AS u RETURN u + count(*) AS d } + count(*) AS e ORDER BY max(3)', 100, 'Illegal aggregation'],
  [
    'UNWIND [1] AS w RETURN COUNT { UNWIND [1] AS u RETURN count(*) AS d ORDER BY max(4) } AS e, w + count(*) AS k',
    93,
    'Aggregation column',
  ],
  ['UNWIND [1] AS w WITH w + count(*) AS k RETURN COUNT { RETURN count(*) AS d } AS e ORDER BY max(4)', 22, 'Aggregation column'],
]
const inner: readonly [query: string, column: number, message: string][] = [
  ['RETURN ((null OR null) * null)[..null] AS c', 15, 'expected Float, Integer or Duration but was Boolean'],
  ['RETURN (true % null)[..null] AS c', 9, 'expected Float or Integer but was Boolean'],
  // of an alternative with several tests its result is read behind the first of them
  ['RETURN CASE 1 WHEN 2, IS NULL, foo THEN bar END', 41, 'Variable `bar` not defined'],
  ['RETURN CASE 1 WHEN 2, foo THEN 3 WHEN bar THEN 4 END', 23, 'Variable `foo` not defined'],
  ['RETURN CASE 1 WHEN 2, foo THEN toLower(2) ELSE bar END', 40, 'Type mismatch: expected String but was Integer'],
  ['RETURN CASE 1 WHEN 2, foo THEN EXISTS { MATCH (n WHERE n.k > bar) } END', 62, 'Variable `bar` not defined'],
  ['RETURN toUpper(CASE 1 WHEN IS NULL, toUpper(1) THEN 2 END)', 45, 'Type mismatch: expected String but was Integer'],
  ['RETURN CASE 1 WHEN 1, CASE 2 WHEN 2, foo THEN bar END THEN CASE 3 WHEN 3, 4 THEN 1 END END', 47, 'Variable `bar` not defined'],
  // IS in front of :: is a variable
  ['RETURN CASE null WHEN <= foo, IS :: STRING THEN 2 END', 26, 'Variable `foo` not defined'],
  ['RETURN CASE 1 WHEN is :: STRING THEN 1 END', 20, 'Variable `is` not defined'],
]
const inProperties: readonly [query: string, column: number, message: string][] = [
  ['MATCH (n {k: COUNT { MATCH (x:A|B:C) RETURN x }}) RETURN n', 34, 'Mixing label expression'],
  ['MATCH (n:A:B {k: COUNT { MATCH (x:A|B) RETURN x }}) RETURN n', 11, 'Mixing label expression'],
  ['MATCH (n:A {k: COUNT { MATCH (x:A:B|C) RETURN x }} WHERE n.k > 1) RETURN n', 34, 'Mixing label expression'],
  ['MATCH (a)-[r:R*1..2 {k: COUNT { MATCH (x:A:B|C) RETURN x }}]->(b) RETURN a', 43, 'Mixing label expression'],
]
test.each([...starred, ...grouped, ...inner, ...inProperties])('%s: column %i', (query, column, message) => {
  const error = failureOf(query)
  expect(error.message).toContain(message)
  expect(error.position).toMatchObject({ line: 1, column })
})

test.each(told)('%s: column %i', (query, column, message) => {
  const error = failureOf(query)
  expect(error.message).toContain(message)
  expect(error.position).toMatchObject({ line: 1, column })
})

function failureOf(query: string): CypherError {
  try {
    compile(query)
  } catch (error) {
    if (error instanceof CypherError) return error
    throw error
  }
  throw new Error(`no error: ${query}`)
}
