/** What a suite may expect: data that has one way to be written down. */
export type Plain = undefined | null | boolean | number | bigint | string | Uint8Array | PlainArray | PlainRecord
interface PlainArray extends ReadonlyArray<Plain> {}
interface PlainRecord {
  readonly [key: string]: Plain
}

/** A result may be a cycle, or be made to be endless: reading stops here. */
const MAX_DEPTH = 8
const MAX_VALUES = 10_000

/** How a notation writes what TypeScript has no literal for. */
interface Notation {
  readonly bytes: (hex: readonly string[]) => string
}

const FOR_READING: Notation = { bytes: (hex) => `bytes(${hex.join(' ')})` }
const AS_CODE: Notation = { bytes: (hex) => `Uint8Array.of(${hex.join(', ')})` }

/** Writes plain data down as TypeScript that makes it. */
export const codeText = (value: unknown): string => written(value, AS_CODE)

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

function written(value: unknown, { bytes }: Notation): string {
  let values = 0

  function text(value: unknown, depth: number): string {
    values += 1
    if (depth > MAX_DEPTH || values > MAX_VALUES) return '[too large]'
    switch (typeof value) {
      case 'string':
        return JSON.stringify(value)
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
    if (value instanceof Uint8Array) {
      // One by one, and each as a number: a class made from it may have methods of its own.
      const length = Math.min(value.length, MAX_VALUES)
      return bytes(Array.from({ length }, (_, index) => hex(Number(value[index]))))
    }
    if (Array.isArray(value)) {
      const length = Math.min(value.length, MAX_VALUES)
      return `[${Array.from({ length }, (_, index) => text(value[index], depth + 1)).join(', ')}]`
    }
    const kind = Object.prototype.toString.call(value).slice('[object '.length, -1)
    // A value may call itself what it likes, even `1, 2`, which would read like a list.
    if (kind !== 'Object') return KIND.test(kind) ? `[${kind}]` : '[object]'
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    if (fields.length === 0) return '{}'
    return `{ ${fields.map(([key, field]) => `${keyText(key)}: ${text(field, depth + 1)}`).join(', ')} }`
  }

  return text(value, 0)
}

/** Cuts a text to at most `length` characters, and shows that it was cut. */
export const bounded = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`

/** `Promise` and the like; in brackets it is the text of no list. */
const KIND = /^(?!NaN$|Infinity$)[A-Z]\w*$/

const keyText = (key: string) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key))
const hex = (byte: number) => `0x${byte.toString(16).padStart(2, '0')}`
