// title: Which entities have claims and no relation?
// about: What is said of them is not drawn.
MATCH (who:Entity)<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE c.status = 'active' AND NOT EXISTS { (who)-[relation]-(:Entity) WHERE relation.claimIds IS NOT NULL }
RETURN who, count(DISTINCT c) AS claims
ORDER BY claims DESC, who.name
