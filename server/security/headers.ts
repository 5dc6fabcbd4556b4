/** Response headers of every answer. */
import helmet from 'helmet'

/** Answers that are not the page may load, run and frame nothing; useDefaults would add upgrade-insecure-requests, which breaks plain HTTP. */
export const safeHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  // Isnad speaks plain HTTP; what stands before it decides on HTTPS for its own name.
  strictTransportSecurity: false,
})

/**
 * The page's own policy. Scripts and workers come from files only. Styles need the nonce: React Aria and CodeMirror write
 * <style> elements, and both take the nonce from <meta property="csp-nonce">. Style attributes are set through the DOM, which CSP leaves alone.
 */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    // Saved pictures pass through blob: and data: addresses; nothing is fetched from outside.
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
