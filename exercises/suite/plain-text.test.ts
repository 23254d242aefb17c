import { expect, test } from 'vitest'
import { bounded, codeText, plainText } from './plain-text'

test('plain data is written as a person writes it', () => {
  expect(plainText(-0)).toBe('-0')
  expect(plainText('true')).toBe('"true"')
  expect(plainText(5n)).toBe('5n')
  expect(plainText([1, undefined, null])).toBe('[1, undefined, null]')
  expect(plainText({ seq: 5, 'a b': [true] })).toBe('{ "a b": [true], seq: 5 }')
  expect(plainText(Uint8Array.of(5, 255))).toBe('bytes(0x05 0xff)')
})

test('as code it is TypeScript that makes it, with its fields in the order in which they were written', () => {
  expect(codeText({ seq: 5, ack: [true], 'a b': Uint8Array.of(5, 255) })).toBe(
    "{ seq: 5, ack: [true], 'a b': Uint8Array.of(0x05, 0xff) }",
  )
  expect(codeText('it\'s "so" \\"\n')).toBe(String.raw`'it\'s "so" \\"\n'`)
})

test('the order of keys does not matter, the order of elements does', () => {
  expect(plainText({ a: 1, b: 2 })).toBe(plainText({ b: 2, a: 1 }))
  expect(plainText([1, 2])).not.toBe(plainText([2, 1]))
})

test('what is not plain data is named by its kind', () => {
  expect(plainText(Promise.resolve(true))).toBe('[Promise]')
  expect(plainText(() => true)).toBe('[function]')
})

test("a value's own methods are never asked", () => {
  const liar = { asymmetricMatch: () => true, toJSON: () => 7, toString: () => 'true' }
  expect(plainText(liar)).toBe('{ asymmetricMatch: [function], toJSON: [function], toString: [function] }')
})

test('a value that calls itself what a list would read like is no list', () => {
  for (const tag of ['1, 2', 'true', 'NaN', 'Infinity']) {
    expect(plainText({ [Symbol.toStringTag]: tag })).toBe('[object]')
  }
})

test('bytes of a class with methods of its own are read as bytes', () => {
  class Endless extends Uint8Array {
    override subarray(): never {
      for (;;);
    }
  }
  expect(plainText(new Endless([5, 255]))).toBe('bytes(0x05 0xff)')
})

test('a cycle and an endless list come to an end', () => {
  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  expect(plainText(cycle)).toContain('[too large]')
  expect(plainText(new Array(1_000_000).fill([1])).length).toBeLessThan(1_000_000)
})

test('a cut text shows that it was cut', () => {
  expect(bounded('abcdef', 6)).toBe('abcdef')
  expect(bounded('abcdefg', 6)).toBe('abcde…')
})
