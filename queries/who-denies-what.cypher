// title: Who denies what?
MATCH (denier)<-[:ASSERTED_BY]-(d:Claim {status: 'active'})
OPTIONAL MATCH (d)-[:DENIES]->(denied:Claim)
WITH denier, d, denied, coalesce(denied, d) AS c
WHERE denied IS NOT NULL OR d.modality = 'denied' OR d.predicate = 'DENIES'
  OR (d.polarity = 'negative' AND NOT d.modality IN ['intended', 'counterfactual'])
MATCH (c)-[:SUBJECT]->(subject), (c)-[:OBJECT]->(object)
RETURN denier, d.quote AS `in the words`, subject, c.predicate AS predicate, object
ORDER BY denier.name, d.id, c.id
