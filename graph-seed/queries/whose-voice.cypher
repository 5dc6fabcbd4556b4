// title: What rests on {hub}, whose voice it is?
// param hub: claim = C029
MATCH (:Claim {id: $hub})<-[:DEPENDS_ON]-(c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
RETURN s.name AS subject, CASE c.polarity WHEN 'negative' THEN 'not ' ELSE '' END + c.predicate AS predicate, o.name AS object, c.modality AS modality
ORDER BY predicate, subject
