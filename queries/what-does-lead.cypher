// title: What does {person} lead or command?
// param person: entity Person
MATCH (:Entity {id: $person})-[relation:LEADS|COMMANDS]->(what)
RETURN what, type(relation) AS tie, relation.role AS role, relation.state AS state
ORDER BY what.name
