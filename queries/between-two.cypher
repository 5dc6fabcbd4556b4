// title: What is said to hold between {one} and {other}?
// about: In either direction.
// param one: entity
// param other: entity
MATCH (:Entity {id: $one})-[relation]-(:Entity {id: $other})
WHERE relation.claimIds IS NOT NULL
RETURN startNode(relation) AS from, type(relation) AS tie, endNode(relation) AS to, relation.state AS state, relation.modality AS modality
ORDER BY tie
