// title: Who is said to be tied to {entity}?
// about: Drawn relations that end or begin there, with their state.
// param entity: entity
MATCH (who:Entity)-[relation]-(:Entity {id: $entity})
WHERE relation.claimIds IS NOT NULL
RETURN who, type(relation) AS tie, relation, relation.state AS state, relation.origins AS origins
ORDER BY tie, who.name
