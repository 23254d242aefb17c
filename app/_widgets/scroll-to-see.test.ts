import { expect, test } from 'vitest'
import { scrollToSee } from './scroll-to-see'

const HEIGHT = 900
const band = (top: number, bottom: number, ceiling = 0) => ({ top, bottom, ceiling })

test('what is in the window is not moved', () => {
  expect(scrollToSee([band(0, 900), band(300, 400, 200)], HEIGHT, null)).toBe(0)
})

test('what is below the window, or behind what lies over it, comes in by as little as it takes', () => {
  expect(scrollToSee([band(880, 1000)], HEIGHT, null)).toBe(100)
  expect(scrollToSee([band(150, 300, 200)], HEIGHT, null)).toBe(-50)
})

test('of what is higher than the window its top is seen', () => {
  expect(scrollToSee([band(100, 1400)], HEIGHT, null)).toBe(100)
})

test('where there is no room for all, the last is seen, and as much of the others as can be', () => {
  expect(scrollToSee([band(-300, 0), band(700, 850)], HEIGHT, null)).toBe(-50)
  expect(scrollToSee([band(1200, 1400), band(60, 200, 40)], HEIGHT, null)).toBe(20)
})

test('what was pressed does not leave the window', () => {
  expect(scrollToSee([band(1000, 1200)], HEIGHT, band(120, 200))).toBe(120)
  expect(scrollToSee([band(-400, -300)], HEIGHT, band(700, 780))).toBe(-120)
})
