// title: Who denies what?
// about: Denials of a claim, and claims that something is not so.
MATCH (denier)<-[:ASSERTED_BY]-(d:Claim {status: 'active'}), (p:Predicate {id: d.predicate})
OPTIONAL MATCH (d)-[:DENIES]->(denied:Claim)
WITH denier, d, denied, coalesce(p.deniesObject, false) AS act, coalesce(denied, d) AS c
WHERE denied IS NOT NULL
  OR (NOT d.modality IN ['intended', 'counterfactual'] AND (act OR d.modality = 'denied' OR d.polarity = 'negative'))
MATCH (c)-[:SUBJECT]->(subject), (c)-[:OBJECT]->(object)
RETURN denier, d.quote AS `in the words`, subject, c.predicate AS predicate, object
ORDER BY denier.name, d.id, c.id
