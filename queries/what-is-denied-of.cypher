// title: What is denied that is said about {entity}?
// param entity: entity
MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)<-[:DENIES]-(d:Claim)-[:ASSERTED_BY]->(denier)
WHERE d.status = 'active'
RETURN DISTINCT c.quote AS said, c.id AS claim, denier, d.quote AS denial
ORDER BY claim
