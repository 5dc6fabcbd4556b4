/** The server that people run is the built one: suites that start it, or its threads, take that one too. */
import { buildOnce } from '../../scripts/build-once.ts'
import { serverBuild } from '../../scripts/server-build.ts'

export default (): Promise<void> => buildOnce(serverBuild, line => process.stdout.write(`${line}\n`))
