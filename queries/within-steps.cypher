// title: Who is tied to {entity} within {steps} steps, without contested relations?
// about: Any drawn relation, in either direction.
// param entity: entity
// param steps: number 1..3 = 2
MATCH path = (who:Actor)-[ties*1..3]-(:Entity {id: $entity})
WHERE size(ties) <= $steps AND who.id <> $entity AND all(tie IN ties WHERE tie.claimIds IS NOT NULL AND NOT tie.contested)
RETURN who, min(size(ties)) AS steps, count(*) AS ways
ORDER BY steps, ways DESC, who.name
LIMIT 200
