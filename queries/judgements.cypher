// title: Which judgements were passed, and by whom?
MATCH (judgement:Assessment)-[:ASSESSES]->(what)
RETURN judgement, coalesce(what.name, what.id) AS of
ORDER BY of
