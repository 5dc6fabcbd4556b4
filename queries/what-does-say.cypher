// title: What does {speaker} say?
// about: All claims that are this speaker’s own.
// param speaker: entity
MATCH (:Entity {id: $speaker})<-[:ASSERTED_BY]-(c:Claim)-[:SUBJECT]->(subject), (c)-[:OBJECT]->(object)
WHERE c.status = 'active'
RETURN subject, CASE c.polarity WHEN 'negative' THEN 'not ' ELSE '' END + c.predicate AS predicate, object, c.modality AS modality, c.quote AS quote, c.id AS claim
ORDER BY claim
