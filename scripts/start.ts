import { buildClient } from './client-build.ts'

try {
  await buildClient(line => process.stdout.write(`${line}\n`))
} catch (error) {
  process.stderr.write(`The explorer could not be built: ${error instanceof Error ? error.message : error}.\n`)
  process.exit(1)
}
await import('../server/process/main.ts')
