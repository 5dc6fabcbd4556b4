// title: Which relations rest on contested claims only?
MATCH (from:Entity)-[relation]->(to:Entity)
WHERE relation.contested
RETURN from, type(relation) AS tie, to, relation.contestedOn AS `contested on`, relation.claims AS claims
ORDER BY tie, from.name, to.name
