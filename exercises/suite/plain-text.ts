import { codeInPlace } from './bytes-in-place'

/** What a suite may expect: data that has one way to be written down. */
export type Plain = undefined | null | boolean | number | bigint | string | Uint8Array | PlainArray | PlainRecord
interface PlainArray extends ReadonlyArray<Plain> {}
interface PlainRecord {
  readonly [key: string]: Plain
}

/** A result may be a cycle, or be made to be endless: reading stops here. */
const MAX_DEPTH = 8
const MAX_VALUES = 10_000

/** How a notation writes what can be written in several ways. */
interface Notation {
  readonly bytes: (bytes: Uint8Array) => string
  readonly string: (text: string) => string
  readonly fields: (value: object) => [name: string, field: unknown][]
  /** A call that makes such an object; null where none does, and its fields are written. */
  readonly maker: (value: object) => string | null
}

const FOR_READING: Notation = {
  bytes: (bytes) => `bytes(${hexOf(bytes).join(' ')})`,
  string: (text) => JSON.stringify(text),
  fields: (value) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
  maker: () => null,
}
const AS_CODE: Notation = {
  bytes: (bytes) => codeInPlace(bytes, (whole) => `Uint8Array.of(${hexOf(whole).join(', ')})`),
  string: (text) => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`,
  fields: Object.entries,
  maker: () => null,
}

/**
 * Writes plain data down as a person would write TypeScript that makes it.
 *
 * @param maker writes an object as the call of a function that makes it, where there is one
 */
export const codeText = (value: unknown, maker = AS_CODE.maker): string => written(value, { ...AS_CODE, maker })

/**
 * Writes a value down as a person would write it in TypeScript: `[1, 2]`, `{ seq: 5, fin: true }`, `0x05 0x06` for bytes.
 *
 * Two values of plain data have the same text if and only if they are the same data, whatever the order of their keys; so a
 * text can stand for the value, and no method of the value (`toString`, `toJSON`, `asymmetricMatch`) is asked. Anything that
 * is not plain data is named by its kind, `[Promise]`, and equals no plain data.
 *
 * @throws what a getter or a proxy of the value throws
 */
export const plainText = (value: unknown): string => written(value, FOR_READING)

function written(value: unknown, { bytes, string, fields, maker }: Notation): string {
  let values = 0

  function text(value: unknown, depth: number): string {
    values += 1
    if (depth > MAX_DEPTH || values > MAX_VALUES) return '[too large]'
    switch (typeof value) {
      case 'string':
        return string(value)
      case 'bigint':
        return `${value}n`
      case 'number':
        return Object.is(value, -0) ? '-0' : `${value}`
      case 'boolean':
      case 'undefined':
        return `${value}`
      case 'symbol':
        return '[symbol]'
      case 'function':
        return '[function]'
      case 'object':
        return value === null ? 'null' : objectText(value, depth)
    }
  }

  function objectText(value: object, depth: number): string {
    if (value instanceof Uint8Array) return bytes(value)
    if (Array.isArray(value)) {
      const length = Math.min(value.length, MAX_VALUES)
      return `[${Array.from({ length }, (_, index) => text(value[index], depth + 1)).join(', ')}]`
    }
    const kind = Object.prototype.toString.call(value).slice('[object '.length, -1)
    // A value may call itself what it likes, even `1, 2`, which would read like a list.
    if (kind !== 'Object') return KIND.test(kind) ? `[${kind}]` : '[object]'
    const made = maker(value)
    if (made !== null) return made
    const parts = fields(value).map(
      ([key, field]) => `${IDENTIFIER.test(key) ? key : string(key)}: ${text(field, depth + 1)}`,
    )
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
  }

  return text(value, 0)
}

/** Cuts a text to at most `length` characters, and shows that it was cut. */
export const bounded = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`

/** `Promise` and the like; in brackets it is the text of no list. */
const KIND = /^(?!NaN$|Infinity$)[A-Z]\w*$/

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/
/** One by one, and each as a number: a class made from it may have methods of its own. */
const hexOf = (bytes: Uint8Array): string[] =>
  Array.from({ length: Math.min(bytes.length, MAX_VALUES) }, (_, index) => hex(Number(bytes[index])))

const hex = (byte: number) => `0x${byte.toString(16).padStart(2, '0')}`
