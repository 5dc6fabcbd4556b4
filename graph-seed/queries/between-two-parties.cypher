// title: How are {from} and {to} connected?
// about: All shortest paths.
// param from: entity = asaib-ahl-al-haq
// param to: entity = islamic-dawa-party
MATCH (a:Actor {id: $from}), (b:Actor {id: $to})
MATCH p = allShortestPaths((a)-[:LEADS|COMMANDS|AFFILIATED_WITH|ALIGNED_WITH|PART_OF|SPOKE_WITH|PRAISES|GOOD_RELATIONS_WITH*..6]-(b))
RETURN p
