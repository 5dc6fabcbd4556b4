// title: How many relations are there of each type and state?
MATCH (:Entity)-[relation]->(:Entity)
WHERE relation.claimIds IS NOT NULL
RETURN type(relation) AS tie, relation.state AS state, count(*) AS relations
ORDER BY relations DESC, tie, state
