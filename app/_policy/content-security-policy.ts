import { createHash } from 'node:crypto'

/** Everywhere the same: soft navigation keeps the policy of the page it began on, so a page must not need what another one lacks. */
const DIRECTIVES = [
  "default-src 'self'",
  // Monaco and React set styles on elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
]

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g
const ANY_POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/
const HEAD = /<head>(<meta char[sS]et="[^"]*"\/?>)?/

/**
 * A page of the build with its policy as its first `<meta>`, before anything that the policy is about.
 *
 * Scripts run from this site alone, and of those in the page itself the ones that the build wrote there, by their SHA-256. Those differ from page
 * to page, which soft navigation can bear: it never runs the inline scripts of the page it goes to. The same page again gives the same result.
 *
 * @throws where the page has no `<head>` to put it in
 */
export function sealed(html: string): string {
  const bare = html.replace(ANY_POLICY, '')
  const hashes = [...bare.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  const policy = [...DIRECTIVES, ["script-src 'self'", ...new Set(hashes)].join(' ')].join('; ')
  if (!HEAD.test(bare))
    throw new Error('The page has no <head>. Expected <head> as Next writes it, to put the policy in.')
  // The encoding stays first: a browser looks for it in the first 1024 bytes alone.
  return bare.replace(HEAD, (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}"/>`)
}
