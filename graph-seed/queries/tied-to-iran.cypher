// title: Who is said to be tied to {state}?
// about: Affiliated, aligned, part of.
// param state: entity State = iran
MATCH (a:Actor)-[r:AFFILIATED_WITH|ALIGNED_WITH|PART_OF]->(b:State {id: $state})
RETURN a, r, b
