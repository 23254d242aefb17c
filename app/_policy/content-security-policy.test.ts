import { expect, test } from 'vitest'
import { sealed } from './content-security-policy'

const page =
  '<!DOCTYPE html><html><head><meta charSet="utf-8"/><script src="/a.js" async=""></script><script>alert(1)</script></head><body></body></html>'

test('the policy stands after the encoding and before every script', () => {
  expect(sealed(page)).toMatch(
    /^<!DOCTYPE html><html><head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="/,
  )
})

test('a script in the page is known by its hash, one from the site by its address', () => {
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(sealed(page)).toContain("script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='\"")
})

test('scripts of several lines are hashed as they stand, and each hash is there once', () => {
  const twice = page.replace('<script>alert(1)</script>', '<script id="x">\na\n</script><script>\na\n</script>')
  expect(sealed(twice).match(/'sha256-/g)).toHaveLength(1)
})

test('nothing allows scripts made from text, or inline ones at large', () => {
  expect(sealed(page)).not.toContain('unsafe-eval')
  expect(sealed(page).replace(/style-src[^;]*/, '')).not.toContain('unsafe-inline')
})

test('a page that has its policy gets the same one again', () => {
  expect(sealed(sealed(page))).toBe(sealed(page))
})

test('a page without a head is refused', () => {
  expect(() => sealed('<p>')).toThrow('no <head>')
})
