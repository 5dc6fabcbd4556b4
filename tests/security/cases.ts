/** Hostile inputs and what must happen, each tied to the tests that show it. `npm run security` runs them; tests/security/cases.test.ts sees that each is there. */

/** Tests of a file whose full name (describe and test) holds this text. */
export interface Shown {
  file: string
  name: string
}
export interface Case {
  number: number
  what: string
  tests: Shown[]
  /** Why there is no test: its subject is not built yet, or is being built elsewhere. */
  open?: string
}

const at = (file: string, ...names: string[]): Shown[] => names.map(name => ({ file: `tests/${file}.test.ts`, name }))
const cypher = (...names: string[]) => at('server/hostile-cypher', ...names)
const http = (...names: string[]) => at('server/hostile-http', ...names)
const answers = (...names: string[]) => at('server/hostile-answers', ...names)
const stream = (...names: string[]) => at('server/query-stream', ...names)
const readers = (...names: string[]) => at('server/query-readers', ...names)

export const cases: Case[] = [
  { number: 1, what: 'clauses that write, in subqueries too, are 403 and write nothing', tests: cypher('1: writes') },
  { number: 2, what: 'procedures by any spelling of their name are on a list or refused', tests: cypher('2 and 3: reaching outside 2:') },
  { number: 3, what: 'LOAD CSV, also written in escapes, opens no socket and no file', tests: cypher('3: LOAD CSV opens no socket') },
  { number: 4, what: 'a query is classified by its plan, never by its words', tests: cypher('classified by the plan, never by words 4:') },
  { number: 5, what: 'one statement and no second', tests: cypher('classified by the plan, never by words 5:') },
  { number: 6, what: 'administration and schema commands are refused', tests: cypher('classified by the plan, never by words 6:') },
  { number: 7, what: 'what cannot be classified is not run', tests: cypher('7: what cannot be read is not run') },
  {
    number: 8,
    what: 'labels, types and keys of any characters are only names',
    tests: [...cypher('8: names that break out of their quotes'), ...at('store/embedded', 'labels, types and keys with backticks')],
  },
  {
    number: 9,
    what: 'parameters of the wrong shape, with prototypes or without a bottom are 400',
    tests: [...stream('9: '), ...cypher('9: ')],
  },
  {
    number: 10,
    what: 'a product without end stops at its time, and health answers meanwhile',
    tests: cypher('10: a product that never ends'),
  },
  { number: 11, what: 'a billion rows are cut at the cap, which is said', tests: cypher('11: a billion rows') },
  { number: 12, what: 'one huge record is cut at the byte cap, which is said', tests: cypher('12: one record with a list') },
  { number: 13, what: 'long patterns, long texts and deep brackets are refused or stopped', tests: cypher('10 to 14: too much 13:') },
  {
    number: 14,
    what: 'no regular expression runs away',
    tests: [...cypher('14: the pattern'), ...at('store/regex-guard', 'patterns that may run away', 'queries with =~')],
  },
  { number: 15, what: 'numbers, dates, points and durations come back as they went', tests: cypher('15: values keep their digits') },
  { number: 16, what: 'times that are none are 400', tests: stream('16: ') },
  {
    number: 17,
    what: 'whoever leaves stops his query within a second',
    tests: [...readers('17: the reader goes away'), ...cypher('17: leaving a real query')],
  },
  { number: 18, what: 'a slow reader holds the engine back, not memory', tests: readers('18: a slow reader') },
  {
    number: 19,
    what: 'a database that is down at the start is said, and Isnad runs without it',
    tests: at('server/process', '19: a database that is down'),
  },
  {
    number: 20,
    what: 'a failure among the rows is the last line, never a silent cut',
    tests: stream('20: a failure among the rows is the last line'),
  },
  { number: 21, what: 'a store that comes back is used again without a restart', tests: at('server/routes', '21: is well again') },
  {
    number: 22,
    what: 'a port that accepts and never answers is given up in seconds',
    tests: at('server/routes', '22: a database that accepts'),
  },
  {
    number: 23,
    what: 'a wrong password is one clear line and is not tried again and again',
    tests: [
      ...at(
        'store/unusable',
        'only what says so counts as a wrong password',
        'why Neo4j cannot be used Neo.ClientError.Security.Unauthorized',
      ),
    ],
  },
  {
    number: 24,
    what: 'a seed that runs twice, with another or is killed leaves all or nothing',
    tests: at('seed/command', 'writes nothing the second time', 'all there after two at once', 'nothing or all when it is killed'),
  },
  {
    number: 25,
    what: 'a signal lets queries end or stops them with a last line, exit 0',
    tests: [...readers('25: shutting down'), ...at('server/process', '25: ending')],
  },
  {
    number: 26,
    what: 'a hundred queries at once: some run, some wait, the rest is told to come back',
    tests: readers('26: a hundred queries at once'),
  },
  { number: 27, what: 'a second process on a folder is told who holds it', tests: at('server/process', '27: a second process') },
  { number: 28, what: 'foreign and doubled Host headers are refused', tests: http('28: host names') },
  { number: 29, what: 'what another site makes a browser send is refused', tests: http('29: requests that another site') },
  {
    number: 30,
    what: 'open to other machines only with a token',
    tests: [...at('server/env', '30: HOST='), ...at('server/process', '30: ')],
  },
  {
    number: 31,
    what: 'the token is compared whole, guesses are held back, and it stands in no log and no address',
    tests: [...http('31'), ...at('server/process', '31: the token')],
  },
  { number: 32, what: 'addresses that climb or redirect are 404', tests: http('32: addresses') },
  {
    number: 33,
    what: 'too much of headers or body, and lengths that contradict each other, are refused',
    tests: answers('33: sizes and lengths'),
  },
  { number: 34, what: 'no answer gives a stack, a path or a secret away', tests: answers('34: answers give nothing away') },
  {
    number: 35,
    what: 'names and addresses that would be code stay words on every surface',
    tests: at('e2e/hostile', 'are inert on canvas'),
  },
  {
    number: 36,
    what: 'XML with entities, document types or bottomless nesting is refused',
    tests: at('import/graph-files', 'hostile graph files are refused'),
  },
  {
    number: 37,
    what: 'archives that unpack without end are stopped, and none is unpacked onto the disk',
    tests: at('import/hostile-files', 'a zip that unfolds to more than it may'),
  },
  {
    number: 38,
    what: 'keys named __proto__ or constructor pollute nothing and are not lost in silence',
    tests: [
      ...at('server/hostile-writes', '38: keys that are a prototype elsewhere'),
      ...at('seed/bad-input', '__proto__'),
      ...at('import/graph-files', 'cannot reach the prototype'),
    ],
  },
  {
    number: 39,
    what: 'cells that a spreadsheet would run are neutralised, and numbers stay numbers',
    tests: at('import/read-files', 'starts no formula in a spreadsheet program'),
  },
  {
    number: 40,
    what: 'an exported figure holds no script and asks for nothing',
    tests: at('client/figure/figure', 'it holds no picture, script or address', 'keeps hostile names as text'),
  },
  { number: 41, what: 'addresses in the data are asked for by nobody', tests: at('e2e/hostile', 'are inert on canvas') },
  {
    number: 42,
    what: 'names of turned letters and of 10,000 characters are shown safely and found',
    tests: [...at('e2e/hostile', 'are inert on canvas'), ...at('names/search', 'bidi controls')],
  },
  {
    number: 43,
    what: 'functions whose result explodes are refused before the call',
    tests: [
      ...at('store/function-bounds', 'functions with the largest values'),
      ...at('store/lost-engine', 'the query that runs fails by name'),
    ],
  },
  {
    number: 44,
    what: 'functions and procedures of plugins, and USE, are refused on Neo4j by allow-list',
    tests: [...at('store/calls', '44: '), ...at('store/apoc-neo4j', '44: ')],
  },
  {
    number: 45,
    what: 'the files of the embedded store are their owner’s alone, and a seed proves that it is',
    tests: [
      ...at('server/workspace-folder', 'the folder is 0700', 'open to others is closed'),
      ...at('server/seed-route', 'takes the token where the lock file proves nothing', 'POST /api/seed is not there for '),
    ],
  },
  {
    number: 46,
    what: 'a flipped bit anywhere in the journal is damage, said and kept',
    tests: at('store/journal', 'each single bit of a journal', 'was acknowledged is damaged', 'garbage behind'),
  },
  {
    number: 47,
    what: 'regular expressions with many choices are refused on Neo4j',
    tests: at('store/regex-guard', 'patterns that may run away'),
  },
  {
    number: 48,
    what: 'a lost engine or a hostile text costs its own query only',
    tests: at('store/lost-engine', 'the query that runs fails by name'),
  },
  {
    number: 49,
    what: '90,000 unknown ids are refused before they are looked up',
    tests: at('server/hostile-writes', '49: 90,000 unknown ids'),
  },
  {
    number: 50,
    what: 'readers that stop reading hold up nobody',
    tests: [...at('server/slots', '50: '), ...readers('50: '), ...at('server/stalled-readers', '50: ')],
  },
  { number: 51, what: 'wrong tokens of others do not lock the right one out', tests: [...http('31, 51: '), ...at('server/proxy', '51: ')] },
  {
    number: 52,
    what: 'an address shows nothing that the record does not say',
    tests: [
      ...at('client/state/saved-view', 'takes nothing but the ends of a path'),
      ...at('e2e/views', 'a forged address puts no sentence'),
    ],
  },
  { number: 53, what: 'names that nobody can see are refused, those that turn are shown with a mark', tests: at('contract/shown', '53: ') },
  {
    number: 54,
    what: 'behind a proxy with TLS and a subpath, or a message that names the setting',
    tests: at('server/proxy', '3.6, 54: '),
  },
  {
    number: 55,
    what: 'the same submission twice is written once, through any copy of the app',
    tests: [...at('server/hostile-writes', '55: '), ...at('store/embedded', '55: ')],
  },
  {
    number: 56,
    what: 'what would be deleted is said and asked for',
    tests: at('seed/command', '--reset --yes takes it away again', 'says what --reset would remove'),
  },
]
