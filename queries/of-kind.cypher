// title: Which entities are of the kind {kind}?
// about: Its narrower kinds too.
// param kind: kind
MATCH (who:Entity)
WHERE $kind IN labels(who)
OPTIONAL MATCH (who)-[relation]-(:Entity)
WHERE relation.claimIds IS NOT NULL
RETURN who, count(relation) AS relations
ORDER BY relations DESC, who.name
