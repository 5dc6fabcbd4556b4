// title: Which claims are {modality}?
// about: How firmly the text says it.
// param modality: choice asserted, reported, attributed, intended, denied, counterfactual = reported
MATCH (subject)<-[:SUBJECT]-(c:Claim {modality: $modality})-[:OBJECT]->(object), (c)-[:ASSERTED_BY]->(by)
WHERE c.status = 'active'
RETURN by, subject, CASE c.polarity WHEN 'negative' THEN 'not ' ELSE '' END + c.predicate AS predicate, object, c.quote AS quote, c.id AS claim
ORDER BY claim
