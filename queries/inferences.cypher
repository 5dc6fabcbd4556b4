// title: What do we infer, and from what?
MATCH (c:Claim {derived: true})-[:SUBJECT]->(subject), (c)-[:OBJECT]->(object)
OPTIONAL MATCH (c)-[:DEPENDS_ON]->(from:Claim)
RETURN subject, CASE c.polarity WHEN 'negative' THEN 'not ' ELSE '' END + c.predicate AS predicate, object, collect(DISTINCT from.id) AS `from claims`, c.id AS claim
ORDER BY claim
