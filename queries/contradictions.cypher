// title: Which claims contradict each other?
// about: One says that it is so and the other that it is not; one denies the other; or a reader found that they do not go together.
CALL {
  MATCH (other:Claim {status: 'active'})-[:SUBJECT]->(a), (other)-[:OBJECT]->(b), (p:Predicate {id: other.predicate})
  WHERE (other.polarity = 'negative' OR (other.modality = 'denied' AND coalesce(p.deniesObject, false) = false))
    AND NOT other.modality IN ['intended', 'counterfactual']
  MATCH (c)<-[:SUBJECT]-(one:Claim {status: 'active', polarity: 'positive'})-[:OBJECT]->(d)
  WHERE one.predicate = other.predicate AND one.modality IN ['asserted', 'reported', 'attributed']
    AND ((c = a AND d = b) OR (p.symmetric AND c = b AND d = a))
  RETURN one, other, 'that it is not so' AS how
  UNION ALL
  MATCH (other:Claim {status: 'active'})-[:DENIES]->(one:Claim {status: 'active'})
  RETURN one, other, 'denies it' AS how
  UNION ALL
  MATCH (one:Claim {status: 'active'})-[:CONTRADICTS]->(other:Claim {status: 'active'})
  RETURN one, other, 'otherwise' AS how
}
MATCH (one)-[:ASSERTED_BY]->(a), (other)-[:ASSERTED_BY]->(b)
RETURN a AS says, one.quote AS this, b AS `says against it`, how, other.quote AS that, one.id AS claim, other.id AS other
ORDER BY claim, other, how
