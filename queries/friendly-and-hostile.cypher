// title: Which pairs are tied in friendship and in hostility at once?
// about: By the sign that the vocabulary gives a relation type.
MATCH (a:Entity)-[friendly]->(b:Entity)
WHERE friendly.sign = 1
MATCH (a)-[hostile]-(b)
WHERE hostile.sign = -1
RETURN a, type(friendly) AS friendly, b, type(hostile) AS hostile
ORDER BY a.name, b.name
