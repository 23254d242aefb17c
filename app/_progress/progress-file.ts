import * as z from 'zod/mini'
import { partsOf } from './keys'
import { MERGE } from './merge'
import type { RecordKind, Records } from './records'
import { type RecordsStore, recordChange } from './records-store'
import type { Change } from './storage'

/*
 * Progress as one file, to carry to another browser: `{format, version, exportedAt, records: {<key>: <record>}}`, drafts and histories included.
 *
 * Loaded when a person exports or imports, and not with the page.
 */
// The site's policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true })

const FORMAT = 'ackademy-progress'
const VERSION = 1
const LARGEST = 50_000_000

const time = z.number().check(z.gte(0))
const attempt = z.object({
  status: z.enum(['passed', 'failed', 'did-not-run', 'timed-out', 'out-of-memory']),
  points: z.number().check(z.gte(0)),
  maxPoints: z.number().check(z.gte(0)),
  at: time,
})
const submission = z.extend(attempt, {
  source: z.string(),
  passed: z.array(z.string()),
  failed: z.array(z.string()),
})
const draftVersion = z.object({ text: z.string(), at: time })

const RECORD: { readonly [K in RecordKind]: z.ZodMiniType<Records[K]> } = {
  verdict: z.object({ best: attempt, attempts: z.array(attempt).check(z.minLength(1)) }),
  submissions: z.object({ submissions: z.array(submission).check(z.minLength(1)) }),
  help: z.object({ hints: z.record(z.string(), z.number().check(z.gte(0))), seenAt: z.nullable(time) }),
  lesson: z.object({ seenAt: time, doneAt: z.nullable(time) }),
  question: z.object({
    answers: z.array(z.object({ choice: z.string(), isRight: z.boolean(), at: time })).check(z.minLength(1)),
  }),
  draft: z.object({
    current: z.nullable(draftVersion),
    changedAt: time,
    writer: z.string(),
    versions: z.array(draftVersion),
  }),
  visit: z.object({ kind: z.enum(['lesson', 'exercise']), slug: z.string(), at: time }),
  sitting: z.object({
    bank: z.string(),
    mode: z.enum(['practice', 'test']),
    seed: z.number(),
    startedAt: time,
    changedAt: time,
    finishedAt: z.nullable(time),
    responses: z.record(z.string(), z.unknown()),
    draws: z.record(z.string(), z.number()),
    checked: z.array(z.string()),
    finished: z.array(z.object({ startedAt: time, finishedAt: time })),
  }),
  review: z.object({
    answers: z.array(z.object({ at: time, isRight: z.boolean(), seed: z.number() })),
    removedAt: z.nullable(time),
    kept: z.nullable(z.object({ title: z.record(z.string(), z.string()), question: z.unknown() })),
  }),
}

const envelope = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  records: z.record(z.string(), z.unknown()),
})

/** Why a file was refused. `where` is the record and field, as the file writes them. */
type Refusal =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'another-format' }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'malformed'; readonly where: string }

export type Imported = { readonly kind: 'imported'; readonly records: number } | Refusal

/** The whole progress as the text of a file. */
export async function progressText(records: RecordsStore, now: Date): Promise<string> {
  const ours = (await records.all()).filter(([key, record]) => {
    const parts = partsOf(key)
    return parts !== null && RECORD[parts.kind].safeParse(record).success
  })
  return JSON.stringify(
    { format: FORMAT, version: VERSION, exportedAt: now.toISOString(), records: Object.fromEntries(ours) },
    null,
    1,
  )
}

/**
 * Merges a file's records into what is kept: nothing that is here is lost, the newest counts. A file that is refused changes nothing.
 *
 * Rejects only where the browser cannot write.
 */
export async function importText(records: RecordsStore, text: string): Promise<Imported> {
  if (text.length > LARGEST) return { kind: 'too-large' }
  const content = parseJson(text)
  if (content === undefined) return { kind: 'not-json' }
  const file = envelope.safeParse(content)
  if (!file.success) return { kind: 'another-format' }
  if (file.data.version !== VERSION) return { kind: 'newer-version', version: file.data.version }

  const changes: [string, Change][] = []
  for (const [key, record] of Object.entries(file.data.records)) {
    const change = changeFor(key, record)
    if ('kind' in change) return change
    changes.push(change.change)
  }
  if (changes.length > 0) await records.apply(changes)
  return { kind: 'imported', records: changes.length }
}

function changeFor(key: string, record: unknown): { readonly change: [string, Change] } | Refusal {
  const parts = partsOf(key)
  if (parts === null) return { kind: 'malformed', where: `records["${key}"]` }
  return merging(parts.kind, parts.id, key, record)
}

function merging<K extends RecordKind>(
  kind: K,
  id: string,
  key: string,
  record: unknown,
): { readonly change: [string, Change] } | Refusal {
  const schema: z.ZodMiniType<Records[K]> = RECORD[kind]
  const parsed = schema.safeParse(record)
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String) ?? []
    return { kind: 'malformed', where: [`records["${key}"]`, ...path].join('.') }
  }
  return {
    change: recordChange(kind, id, (before) => (before === undefined ? parsed.data : MERGE[kind](before, parsed.data))),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
