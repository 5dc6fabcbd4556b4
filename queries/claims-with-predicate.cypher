// title: Who says that somebody {predicate}, and of whom?
// param predicate: predicate
MATCH (subject)<-[:SUBJECT]-(c:Claim {predicate: $predicate})-[:OBJECT]->(object), (c)-[:ASSERTED_BY]->(by)
WHERE c.status = 'active'
RETURN by, subject, object, c.modality AS modality, c.quote AS quote, c.id AS claim
ORDER BY claim
