// title: Who leads or commands {organization}?
// param organization: entity Organization
MATCH (who:Person)-[relation:LEADS|COMMANDS]->(:Entity {id: $organization})
RETURN who, type(relation) AS tie, relation.role AS role, relation.state AS state
ORDER BY who.name
