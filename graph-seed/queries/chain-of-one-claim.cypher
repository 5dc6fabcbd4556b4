// title: Through whom does claim {claim} come?
// param claim: claim = C038
MATCH (:Claim {id: $claim})-[v:VIA]->(a)
RETURN v.ord AS place, a.name AS who, v.act AS act
ORDER BY place
