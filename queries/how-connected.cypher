// title: How are {from} and {to} connected?
// about: All shortest ways over drawn relations, at most five steps.
// param from: entity
// param to: entity
MATCH way = allShortestPaths((:Entity {id: $from})-[*..5]-(:Entity {id: $to}))
WHERE all(tie IN relationships(way) WHERE tie.claimIds IS NOT NULL)
RETURN way, [tie IN relationships(way) | type(tie)] AS ties
LIMIT 50
