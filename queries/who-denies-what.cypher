// title: Who denies what?
MATCH (denier)<-[:ASSERTED_BY]-(d:Claim)-[:DENIES]->(c:Claim)-[:SUBJECT]->(subject), (c)-[:OBJECT]->(object)
WHERE d.status = 'active'
RETURN denier, d.quote AS `in the words`, subject, c.predicate AS predicate, object
ORDER BY denier.name, c.id
