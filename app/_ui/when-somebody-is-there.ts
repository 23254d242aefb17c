/** What a person does before all else; a page that nobody looks at sees none of it. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const

/**
 * Calls once, at the first sign of a person: what is needed only then does not keep the page from being ready to read. The sign may have come
 * before the page was alive: then something has the focus, or it was scrolled.
 *
 * @returns ends the watch
 */
export function whenSomebodyIsThere(then: () => void): () => void {
  const signs = new AbortController()
  const arrive = () => {
    signs.abort()
    then()
  }
  if (document.activeElement !== document.body || scrollY > 0) arrive()
  else for (const sign of SIGNS) addEventListener(sign, arrive, { capture: true, passive: true, signal: signs.signal })
  return () => signs.abort()
}
