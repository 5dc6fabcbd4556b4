// title: Which names do two entities share?
// about: They may be one; nothing is merged by itself.
MATCH (one:Entity)-[:HAS_NAME]->(a:Name), (other:Entity)-[:HAS_NAME]->(b:Name)
WHERE a.folded = b.folded AND one.id < other.id
RETURN a.folded AS name, one, other
ORDER BY name
