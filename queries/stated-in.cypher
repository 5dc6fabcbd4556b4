// title: What is stated in {source}?
// param source: entity Source
MATCH (:Entity {id: $source})<-[at:STATED_IN]-(c:Claim)-[:ASSERTED_BY]->(by), (c)-[:SUBJECT]->(subject), (c)-[:OBJECT]->(object)
WHERE c.status = 'active'
RETURN at.paragraph AS paragraph, by, subject, CASE c.polarity WHEN 'negative' THEN 'not ' ELSE '' END + c.predicate AS predicate, object, c.quote AS quote, c.id AS claim
ORDER BY paragraph, claim
