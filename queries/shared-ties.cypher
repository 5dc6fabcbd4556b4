// title: What are both {one} and {other} tied to?
// param one: entity
// param other: entity
MATCH (:Entity {id: $one})-[first]-(shared:Entity)-[second]-(:Entity {id: $other})
WHERE first.claimIds IS NOT NULL AND second.claimIds IS NOT NULL
RETURN shared, type(first) AS `tie to the one`, type(second) AS `tie to the other`
ORDER BY shared.name
