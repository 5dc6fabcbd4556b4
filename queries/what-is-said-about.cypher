// title: What is said about {entity}?
// about: Every claim that it is an end of, and by whom.
// param entity: entity
MATCH (x:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)-[:ASSERTED_BY]->(by)
WHERE c.status = 'active'
RETURN by, CASE c.polarity WHEN 'negative' THEN 'not ' ELSE '' END + c.predicate AS predicate, c.modality AS modality, c.quote AS quote, c.contested AS contested, c.id AS claim
ORDER BY by.name, claim
