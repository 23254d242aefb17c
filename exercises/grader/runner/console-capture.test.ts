import { expect, test } from 'vitest'
import { ConsoleCapture } from './console-capture'

/** What a submission that calls `console[name](...values)` prints. */
function printed(name: string, ...values: unknown[]): string[] {
  const capture = new ConsoleCapture()
  capture.console[name]?.(...values)
  return capture.take()
}

test('values stand side by side, as a person would write them', () => {
  expect(printed('log', 'seq', 5, [1], { a: true }, undefined)).toEqual(['seq 5 [1] { a: true } undefined'])
  expect(printed('error', new RangeError('no'))).toEqual(['RangeError: no'])
})

test('every way to print is heard', () => {
  for (const name of ['log', 'info', 'debug', 'warn', 'error']) expect(printed(name, 1)).toEqual(['1'])
})

test('what was taken is not given again', () => {
  const capture = new ConsoleCapture()
  capture.console.log?.('a')
  expect(capture.take()).toEqual(['a'])
  expect(capture.take()).toEqual([])
})

test('lines and their length are bounded, and what is left out is counted', () => {
  const capture = new ConsoleCapture()
  for (let line = 0; line < 60; line++) capture.console.log?.('x'.repeat(1000))
  const lines = capture.take()
  expect(lines).toHaveLength(51)
  expect(lines[0]?.length).toBe(500)
  expect(lines.at(-1)).toBe('… (+10)')
})

test('a whole grading prints no more than its share, over however many tests', () => {
  const capture = new ConsoleCapture()
  let length = 0
  for (let each = 0; each < 100; each++) {
    for (let line = 0; line < 50; line++) capture.console.log?.('x'.repeat(500))
    length += capture.take().join('').length
  }
  expect(length).toBeLessThan(70_000)
})

test('a value that throws when it is read is named', () => {
  const value = {
    get a() {
      throw new Error('no')
    },
  }
  expect(printed('log', value)).toEqual(['[unreadable]'])
})
