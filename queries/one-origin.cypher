// title: Which relations rest on one origin?
// about: An origin is where a claim first comes from; reprints of one report are one.
MATCH (from:Entity)-[relation]->(to:Entity)
WHERE relation.origins = 1
RETURN from, type(relation) AS tie, to, relation.publishers AS publishers, relation.contested AS contested
ORDER BY tie, from.name, to.name
