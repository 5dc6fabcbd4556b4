// title: What is said about {entity}, and by whom?
// param entity: entity = muqtada-al-sadr
MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)-[:ASSERTED_BY]->(who)
RETURN who.name AS asserter, c.predicate AS predicate, c.modality AS modality, c.polarity AS polarity, c.quote AS quote, c.id AS claim
ORDER BY asserter, claim
