import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cytoscapeRule } from '../../server/http/security/headers.ts'
import { serve } from './serve.ts'

describe('what the policy of the page leans on', () => {
  it('the policy for scripts is made before anything else of the client runs', () => {
    expect(readFileSync('client/main.tsx', 'utf8')).toMatch(/^import '\.\/app\/trusted-types\.ts'\n/)
  })

  it('the rule whose hash it allows is the one that cytoscape writes', () => {
    const source = readFileSync('node_modules/cytoscape/dist/cytoscape.esm.mjs', 'utf8')
    const className = /className = '(__________cytoscape_container)'/.exec(source)?.[1]
    const rest = /stylesheet\.textContent = '\.' \+ className \+ '([^']+)'/.exec(source)?.[1]
    expect(`.${className}${rest}`).toBe(cytoscapeRule)
  })

  it('a worker may load its own chunks, and nothing from elsewhere', async () => {
    const { address } = await serve()
    const policy = (await fetch(`${address}/assets/main-abc.js`)).headers.get('content-security-policy')
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("default-src 'none'")
  })
})
