import { ByteReader, fromText, LinkError, numberBytes, toText } from './compact-bytes'
import { WORDS } from './compact-words'
import { problemsOf } from './problems'
import { type Scenario, scenarioSchema } from './schema'

/** The first character of a link: in which of these forms the rest is written. */
const FORM = '1'

/** The first byte of a value: a word of the list, a small number, or what kind of value follows. */
const FIRST_NUMBER = 0xa0
const SMALL_NUMBERS = 0x40
const KIND = {
  number: 0xe0,
  negative: 0xe1,
  decimal: 0xe2,
  text: 0xe3,
  true: 0xe4,
  false: 0xe5,
  null: 0xe6,
  list: 0xe7,
  record: 0xe8,
} as const
/** The first byte of a key that is no word of the list; its letters follow. */
const SPELLED = 0xff
/** No scenario is nested deeper. */
const MOST_NESTING = 10

/**
 * A scenario as a short text for a link: letters, digits, `-` and `_` alone. The same scenario gives the same text.
 *
 * Words that scenarios mostly say take one byte each, small numbers too, and what is left out takes none.
 */
export const toLink = (scenario: Scenario): string => FORM + toText(valueBytes(scenarioSchema.parse(scenario)))

/**
 * The scenario of a link, whoever wrote it.
 *
 * @throws LinkError, and nothing else, where the text is no link or what it holds is no scenario
 */
export function fromLink(text: string): Scenario {
  if (!text.startsWith(FORM))
    throw new LinkError(`it begins with ${JSON.stringify(text.slice(0, 1))}; expected ${FORM}.`)
  const reader = new ByteReader(fromText(text.slice(1)))
  const value = readValue(reader, 0)
  if (reader.left > 0) throw new LinkError(`${reader.left} bytes follow behind its end.`)
  const read = scenarioSchema.safeParse(value)
  if (read.success) return read.data
  const [problem] = problemsOf(read.error.issues, value)
  throw new LinkError(`${problem?.path.join('.') || 'the whole'}: ${problem?.says}.`)
}

function valueBytes(value: unknown): number[] {
  if (typeof value === 'string') {
    const word = WORDS.indexOf(value)
    return word < 0 ? [KIND.text, ...textBytes(value)] : [word]
  }
  if (typeof value === 'number') return numericBytes(value)
  if (typeof value === 'boolean') return [value ? KIND.true : KIND.false]
  if (Array.isArray(value)) return [KIND.list, ...numberBytes(value.length), ...value.flatMap(valueBytes)]
  if (typeof value !== 'object' || value === null) return [KIND.null]
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return [
    KIND.record,
    ...numberBytes(entries.length),
    ...entries.flatMap(([key, part]) => [...keyBytes(key), ...valueBytes(part)]),
  ]
}

function keyBytes(key: string): number[] {
  const word = WORDS.indexOf(key)
  return word < 0 ? [SPELLED, ...textBytes(key)] : [word]
}

function numericBytes(value: number): number[] {
  if (!Number.isSafeInteger(value)) return [KIND.decimal, ...textBytes(String(value))]
  if (value < 0) return [KIND.negative, ...numberBytes(-value)]
  return value < SMALL_NUMBERS ? [FIRST_NUMBER + value] : [KIND.number, ...numberBytes(value)]
}

/** Its length and then each code unit: any text comes back as it was, half a surrogate pair included. */
const textBytes = (text: string): number[] => [
  ...numberBytes(text.length),
  ...Array.from({ length: text.length }, (_, index) => numberBytes(text.charCodeAt(index))).flat(),
]

function readValue(reader: ByteReader, depth: number): unknown {
  if (depth > MOST_NESTING) throw new LinkError(`it is nested deeper than ${MOST_NESTING} times.`)
  const first = reader.byte()
  if (first < FIRST_NUMBER) return wordAt(first)
  if (first < FIRST_NUMBER + SMALL_NUMBERS) return first - FIRST_NUMBER
  switch (first) {
    case KIND.number:
      return reader.number()
    case KIND.negative:
      return -reader.number()
    case KIND.decimal:
      return readDecimal(reader)
    case KIND.text:
      return readText(reader)
    case KIND.true:
      return true
    case KIND.false:
      return false
    case KIND.null:
      return null
    case KIND.list:
      return Array.from({ length: reader.count() }, () => readValue(reader, depth + 1))
    case KIND.record:
      return readRecord(reader, depth)
    default:
      throw new LinkError(`it holds a value of kind ${first}, which is not known.`)
  }
}

function readRecord(reader: ByteReader, depth: number): unknown {
  const entries = new Map<string, unknown>()
  for (let left = reader.count(); left > 0; left--) {
    const first = reader.byte()
    const key = first === SPELLED ? readText(reader) : wordAt(first)
    if (entries.has(key)) throw new LinkError(`it says ${JSON.stringify(key)} twice.`)
    entries.set(key, readValue(reader, depth + 1))
  }
  return Object.fromEntries(entries)
}

function wordAt(index: number): string {
  const word = WORDS[index]
  if (word === undefined) throw new LinkError(`it holds word ${index}, which is not known.`)
  return word
}

function readText(reader: ByteReader): string {
  return Array.from({ length: reader.count() }, () => {
    const unit = reader.number()
    if (unit > 0xffff) throw new LinkError(`it holds character ${unit}, which is not known.`)
    return String.fromCharCode(unit)
  }).join('')
}

function readDecimal(reader: ByteReader): number {
  const text = readText(reader)
  const value = Number(text)
  if (String(value) !== text || !Number.isFinite(value))
    throw new LinkError(`it holds ${JSON.stringify(text)}; expected a number.`)
  return value
}
