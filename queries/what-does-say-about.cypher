// title: What does {speaker} say about {entity}?
// about: Claims that are this speaker’s own.
// param speaker: entity
// param entity: entity
MATCH (:Entity {id: $speaker})<-[:ASSERTED_BY]-(c:Claim)-[:SUBJECT|OBJECT]->(:Entity {id: $entity})
MATCH (c)-[:SUBJECT]->(subject)
MATCH (c)-[:OBJECT]->(object)
WHERE c.status = 'active'
RETURN DISTINCT subject, CASE c.polarity WHEN 'negative' THEN 'not ' ELSE '' END + c.predicate AS predicate, object, c.modality AS modality, c.quote AS quote, c.id AS claim
ORDER BY claim
