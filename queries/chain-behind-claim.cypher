// title: Through whom does claim {claim} come?
// about: Publisher first, the speaker last.
// param claim: claim
MATCH (c:Claim {id: $claim})-[step:VIA]->(who)
RETURN step.ord AS place, who, step.act AS act
ORDER BY place
