// title: What rests on claim {claim}?
// about: It falls when that claim is set aside.
// param claim: claim
MATCH (:Claim {id: $claim})<-[:DEPENDS_ON*1..6]-(c:Claim)-[:SUBJECT]->(subject), (c)-[:OBJECT]->(object)
RETURN DISTINCT subject, CASE c.polarity WHEN 'negative' THEN 'not ' ELSE '' END + c.predicate AS predicate, object, c.modality AS modality, c.id AS claim
ORDER BY claim
