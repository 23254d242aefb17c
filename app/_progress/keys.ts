import type { RecordKind, Records } from './records'

/** The field by which a record of each kind is known. A record that lacks it was damaged, and counts as absent. */
const KNOWN_BY: Readonly<Record<RecordKind, string>> = {
  verdict: 'attempts',
  submissions: 'submissions',
  help: 'hints',
  lesson: 'seenAt',
  question: 'answers',
  draft: 'versions',
  visit: 'slug',
  sitting: 'responses',
  review: 'removedAt',
}

export function keyOf(kind: RecordKind, id: string): string {
  return `${kind}:${id}`
}

/** The kind and id of a key, or null where it is no key of ours. */
export function partsOf(key: string): { readonly kind: RecordKind; readonly id: string } | null {
  const colon = key.indexOf(':')
  const kind = key.slice(0, colon)
  return colon > 0 && colon < key.length - 1 && isKind(kind) ? { kind, id: key.slice(colon + 1) } : null
}

export function isRecordOf<K extends RecordKind>(kind: K, value: unknown): value is Records[K] {
  return typeof value === 'object' && value !== null && KNOWN_BY[kind] in value
}

function isKind(text: string): text is RecordKind {
  return Object.hasOwn(KNOWN_BY, text)
}
