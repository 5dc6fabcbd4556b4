// title: Which relations are {state}?
// about: A relation has the first state that fits.
// param state: choice corroborated, single-source, attributed-only, contested, denied, derived = corroborated
MATCH (from:Entity)-[relation]->(to:Entity)
WHERE relation.state = $state
RETURN from, type(relation) AS tie, to, relation.origins AS origins
ORDER BY tie, from.name, to.name
