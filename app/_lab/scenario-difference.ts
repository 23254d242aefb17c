import { textOf } from './field-value'

type Leaves = ReadonlyMap<string, unknown>

/** The longest value that is written out. */
const LONGEST = 24
/** So many differences are written out; of the others, how many there are. */
const MOST = 2

/** In what one scenario differs from another, in a line that is the same in every language: `hosts.client.mss 536 → 1460`. */
export function differenceText(before: unknown, after: unknown): string {
  const [old, young] = [leavesOf(before), leavesOf(after)]
  const differing = [...new Set([...old.keys(), ...young.keys()])].filter(
    (key) => !Object.is(old.get(key), young.get(key)),
  )
  const written = differing.slice(0, MOST).map((key) => `${key} ${valueText(old, key)} → ${valueText(young, key)}`)
  const rest = differing.length - written.length
  return [...written, ...(rest > 0 ? [`+${rest}`] : [])].join(', ')
}

function valueText(leaves: Leaves, key: string): string {
  if (!leaves.has(key)) return '–'
  const text = textOf(leaves.get(key))
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

const leavesOf = (value: unknown): Leaves => new Map(leavesUnder('', value))

function leavesUnder(path: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [[path, value]]
  return Object.entries(value).flatMap(([key, part]) => leavesUnder(path === '' ? key : `${path}.${key}`, part))
}
