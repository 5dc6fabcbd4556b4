// title: What is said to have held in {year}?
// about: By the dates that a text prints.
// param year: text = 2022
MATCH (subject)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object)
WHERE c.status = 'active' AND (c.dateFrom IS NOT NULL OR c.dateTo IS NOT NULL)
  AND left(coalesce(c.dateFrom, c.dateTo), 4) <= $year AND left(coalesce(c.dateTo, c.dateFrom), 4) >= $year
RETURN subject, CASE c.polarity WHEN 'negative' THEN 'not ' ELSE '' END + c.predicate AS predicate, object, c.dateFrom AS from, c.dateTo AS to, c.id AS claim
ORDER BY from, claim
