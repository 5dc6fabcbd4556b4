import { createHash } from 'node:crypto'
import helmet from 'helmet'

/** Answers other than the page run and frame nothing; useDefaults would add upgrade-insecure-requests, which breaks plain HTTP. */
export const safeHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  // Isnad speaks plain HTTP; the proxy before it decides on HTTPS for its own name
  strictTransportSecurity: false,
})

/** Cytoscape writes this rule into the page without a nonce; client/styles/base.css has it too, so the hash only keeps the console quiet. */
export const cytoscapeRule = '.__________cytoscape_container { position: relative; }'
const cytoscapeHash = createHash('sha256').update(cytoscapeRule).digest('base64')

/** React Aria's and CodeMirror's <style> elements take the nonce from <meta property="csp-nonce">; style attributes go through the DOM. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}' 'sha256-${cytoscapeHash}'`,
    "font-src 'self'",
    // saved pictures pass through blob: and data: addresses; nothing is fetched from outside
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')

/** A worker is bound by its own file's policy, and may load its other chunks; what shapes letters is WebAssembly, which the page itself never runs. */
export const assetPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; frame-ancestors 'none'"
