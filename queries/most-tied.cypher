// title: Which entities have the most relations?
// param most: number 1..100 = 20
MATCH (who:Entity)-[relation]-(:Entity)
WHERE relation.claimIds IS NOT NULL
RETURN who, count(*) AS relations, sum(CASE WHEN relation.contested THEN 1 ELSE 0 END) AS contested
ORDER BY relations DESC, who.name
LIMIT toInteger($most)
