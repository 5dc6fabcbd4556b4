// title: Who says the most?
// about: Claims by whose they are.
MATCH (by:Entity)<-[:ASSERTED_BY]-(c:Claim)
WHERE c.status = 'active'
RETURN by, count(c) AS claims, sum(CASE WHEN c.contested THEN 1 ELSE 0 END) AS contested
ORDER BY claims DESC, by.name
