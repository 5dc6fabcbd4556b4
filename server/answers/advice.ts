import type { ProblemSlug } from '../contract/problem.ts'

export const advice: Record<ProblemSlug, string> = {
  'invalid-input': 'A parameter, a header or the body is not what this route takes. `errors` names each wrong value with a JSON pointer.',
  'invalid-query': 'The Cypher text has an error; `line` and `column` say where, counted from 1.',
  unauthorized: 'This Isnad wants its token: open it once with ?token=… in the address, or send it as Authorization: Bearer ….',
  forbidden:
    'The request came from another site, or named a host that this Isnad does not answer to. Use the address that it printed at start.',
  'read-only':
    'Writes, schema changes, LOAD CSV, administration commands and unlisted procedures are refused before they run. Data comes in through `npm run seed`.',
  'not-found': 'Nothing has this address or this id.',
  'method-not-allowed': 'This address exists, but takes other methods; the Allow header lists them.',
  conflict: 'Somebody else wrote between reading and writing. Read again, then repeat.',
  'foreign-data':
    'Nodes under Isnad’s labels lack what Isnad’s own have. Give Isnad a database of its own, or take the label off those nodes.',
  'too-large': 'The input is over the cap that `detail` names. Send less, or ask in several steps.',
  'unsupported-media-type': 'Send Content-Type: application/json, uncompressed, in UTF-8.',
  'not-faithful':
    'The embedded engine does not answer this construct exactly as Neo4j does, and says so instead of guessing. Rewrite the query, or run Isnad on Neo4j.',
  'too-many': 'Wait as long as Retry-After says, then repeat.',
  'headers-too-large': 'Send fewer or shorter headers; 16 kB is the most.',
  internal: 'A fault of Isnad. Its log has the details.',
  'store-unreachable':
    'Isnad runs, its database does not answer. It reconnects by itself; check NEO4J_URI, user and password if it does not.',
  timeout: 'Make the query narrower (start from a label and an id, add a LIMIT), or raise timeoutMs up to ISNAD_QUERY_TIMEOUT_MS.',
  cancelled: 'The query was stopped before its end, by DELETE /api/query/:id or because Isnad is shutting down.',
  'too-much-memory': 'The query would hold more in memory than is allowed. Make it narrower, or aggregate earlier.',
}
