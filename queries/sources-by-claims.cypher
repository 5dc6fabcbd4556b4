// title: Which sources do the most claims come from?
MATCH (c:Claim)-[:STATED_IN]->(source:Source)
WHERE c.status = 'active'
OPTIONAL MATCH (source)-[:PUBLISHED_BY]->(publisher)
RETURN source, publisher.name AS publisher, count(c) AS claims, sum(CASE WHEN c.contested THEN 1 ELSE 0 END) AS contested
ORDER BY claims DESC, source.name
