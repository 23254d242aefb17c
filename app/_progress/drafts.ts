import { merge, NO_DRAFT, reset, restore, write } from './draft-history'
import { isRecordOf, keyOf, partsOf } from './keys'
import type { Mirror } from './outside'
import type { DraftRecord, DraftVersion } from './records'
import { type RecordsStore, recordChange } from './records-store'

/** Typing is written at most so often, and never later than this after the key. */
const WRITE_AFTER_MS = 250
const MIRROR_PREFIX = 'ackademy-draft:'

interface ListedDraft {
  readonly key: string
  readonly current: DraftVersion
}

export interface Drafts {
  /** Keeps a text as it is typed; it is in the browser's database within 250 ms. */
  save(key: string, text: string): void
  /** The text that stands, or null where there is none: then the starter does. */
  read(key: string): Promise<DraftVersion | null>
  /** All drafts whose keys begin so, with the text that stands. */
  list(prefix: string): Promise<readonly ListedDraft[]>
  /** Earlier versions, oldest first. */
  history(key: string): Promise<readonly DraftVersion[]>
  /** Gives the draft up for the starter; what stood stays in the history. */
  reset(key: string): Promise<void>
  /** Puts an earlier version back; what stood stays in the history, and so does the version. */
  restore(key: string, version: DraftVersion): Promise<void>
  /** Writes what is not written yet; resolves when it is. Rejects where the browser refuses; the text is then kept for the next try. */
  flush(): Promise<void>
  /** To be called when the page may be about to die: what is not written yet goes to the mirror at once. */
  leave(): void
  /** Called when another tab changed the draft, with what stands now. */
  onElsewhere(key: string, listener: (current: DraftVersion | null) => void): () => void
}

/**
 * Drafts over the records.
 *
 * @param writer names this tab, so that what another tab wrote is kept before this one writes over it
 */
export function createDrafts(records: RecordsStore, mirror: Mirror, writer: string, now: () => number): Drafts {
  const unwritten = new Map<string, DraftVersion>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const change = (key: string, change: (before: DraftRecord) => DraftRecord) =>
    recordChange('draft', key, (before) => change(before ?? NO_DRAFT))

  const mirrorKey = (key: string) => `${MIRROR_PREFIX}${writer}:${key}`

  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    const writing = [...unwritten]
    if (writing.length === 0) return
    await records.apply(writing.map(([key, { text, at }]) => change(key, (before) => write(before, text, at, writer))))
    for (const [key, version] of writing) {
      if (unwritten.get(key) !== version) continue
      unwritten.delete(key)
      mirror.remove(mirrorKey(key))
    }
  }

  /** Takes over what a tab could only leave in the mirror. Its own record is the newer one or becomes a version. */
  const recover = async (key: string) => {
    const left = mirror.keys().filter((name) => draftKeyOf(name) === key)
    const texts = left.map((name) => parsed(mirror.get(name))).filter((version) => version !== null)
    if (texts.length > 0) {
      await records.apply([
        change(key, (before) =>
          texts.reduce(
            (record, version) => merge(record, { current: version, changedAt: version.at, writer, versions: [] }),
            before,
          ),
        ),
      ])
    }
    for (const name of left) mirror.remove(name)
  }

  const recordOf = async (key: string) => {
    await flush()
    await recover(key)
    return (await records.read('draft', key)) ?? NO_DRAFT
  }

  return {
    save(key, text) {
      unwritten.set(key, { text, at: now() })
      timer ??= setTimeout(() => flush().catch(() => {}), WRITE_AFTER_MS)
    },
    async read(key) {
      const waiting = unwritten.get(key)
      if (waiting !== undefined) return waiting
      return (await recordOf(key)).current
    },
    async list(prefix) {
      await flush()
      const left = mirror.keys().map(draftKeyOf)
      for (const key of new Set(left)) if (key?.startsWith(prefix)) await recover(key)
      return (await records.all()).flatMap(([name, record]) => {
        const parts = partsOf(name)
        if (parts?.kind !== 'draft' || !parts.id.startsWith(prefix) || !isRecordOf('draft', record)) return []
        return record.current === null ? [] : [{ key: parts.id, current: record.current }]
      })
    },
    history: async (key) => (await recordOf(key)).versions,
    async reset(key) {
      await flush()
      await records.apply([change(key, (before) => reset(before, now(), writer))])
    },
    async restore(key, version) {
      await flush()
      await records.apply([change(key, (before) => restore(before, version, now(), writer))])
    },
    flush,
    leave() {
      for (const [key, version] of unwritten) mirror.set(mirrorKey(key), JSON.stringify(version))
      flush().catch(() => {})
    },
    onElsewhere: (key, listener) =>
      records.onElsewhere((keys) => {
        if (!keys.includes(keyOf('draft', key))) return
        records.read('draft', key).then(
          (record) => listener(record?.current ?? null),
          () => {},
        )
      }),
  }
}

/** The draft that a name in the mirror stands for: `<prefix><writer>:<key>`, where only the key may hold a colon. */
function draftKeyOf(name: string): string | null {
  if (!name.startsWith(MIRROR_PREFIX)) return null
  return name.slice(name.indexOf(':', MIRROR_PREFIX.length) + 1)
}

function parsed(text: string | null): DraftVersion | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null || !('text' in value) || !('at' in value)) return null
    return typeof value.text === 'string' && typeof value.at === 'number' ? { text: value.text, at: value.at } : null
  } catch {
    return null
  }
}
