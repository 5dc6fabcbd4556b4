// title: Which recordings are claims heard in?
MATCH (c:Claim)-[:HEARD_IN]->(recording)
WHERE c.status = 'active'
RETURN recording, count(DISTINCT c) AS claims
ORDER BY claims DESC, recording.name
