// title: Who says that somebody {predicate}, and of whom?
// about: And who says that somebody does not.
// param predicate: predicate
MATCH (subject)<-[:SUBJECT]-(c:Claim {predicate: $predicate})-[:OBJECT]->(object), (c)-[:ASSERTED_BY]->(by)
WHERE c.status = 'active'
RETURN by, subject, CASE c.polarity WHEN 'negative' THEN 'it is not so' ELSE 'it is so' END AS says, object, c.modality AS modality, c.quote AS quote, c.id AS claim
ORDER BY claim
