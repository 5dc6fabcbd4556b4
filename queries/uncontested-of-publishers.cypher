// title: What do publishers say in their own voice, uncontested?
MATCH (subject)<-[:SUBJECT]-(c:Claim {modality: 'asserted'})-[:OBJECT]->(object)
WHERE c.status = 'active' AND NOT c.contested
RETURN subject, CASE c.polarity WHEN 'negative' THEN 'not ' ELSE '' END + c.predicate AS predicate, object, c.id AS claim
ORDER BY predicate, subject.name
