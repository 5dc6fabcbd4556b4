// title: What is denied that is said about {entity}?
// about: Denials of a claim about it, and claims that something is not so of it.
// param entity: entity
MATCH (denier)<-[:ASSERTED_BY]-(d:Claim {status: 'active'}), (p:Predicate {id: d.predicate})
OPTIONAL MATCH (d)-[:DENIES]->(denied:Claim)
WITH denier, d, denied, coalesce(p.deniesObject, false) AS act, coalesce(denied, d) AS c
WHERE denied IS NOT NULL
  OR (NOT d.modality IN ['intended', 'counterfactual'] AND (act OR d.modality = 'denied' OR d.polarity = 'negative'))
MATCH (c)-[:SUBJECT]->(subject), (c)-[:OBJECT]->(object)
WHERE $entity IN [subject.id, object.id]
RETURN denier, d.quote AS denial, subject, c.predicate AS predicate, object, denied.quote AS said, denied.id AS claim
ORDER BY denier.name, d.id, claim
