// title: Which claims contradict each other?
MATCH (one:Claim)-[:CONTRADICTS]->(other:Claim), (one)-[:ASSERTED_BY]->(a), (other)-[:ASSERTED_BY]->(b)
RETURN a AS says, one.quote AS this, b AS `says against it`, other.quote AS that, one.id AS claim, other.id AS other
ORDER BY claim, other
