// title: Which relations do {publishers} publishers or more stand behind?
// about: Publishers, not origins: two may quote one report.
// param publishers: number 2..20 = 2
MATCH (from:Entity)-[relation]->(to:Entity)
WHERE relation.publishers >= $publishers
RETURN from, type(relation) AS tie, to, relation.publishers AS publishers, relation.origins AS origins
ORDER BY publishers DESC, tie, from.name
