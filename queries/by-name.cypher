// title: Whose name has “{letters}” in it?
// about: In any spelling that the record holds.
// param letters: text
MATCH (who:Entity)-[:HAS_NAME]->(name:Name)
WHERE toLower(name.value) CONTAINS toLower($letters)
RETURN who, collect(name.value) AS names
ORDER BY who.name
