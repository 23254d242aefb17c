import { MODULUS } from 'tcp'
import { expect, test } from 'vitest'

test('the library is found by the name that a submission writes', () => {
  expect(MODULUS).toBe(2 ** 32)
})
