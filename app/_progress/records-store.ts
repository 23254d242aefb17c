import { isRecordOf, keyOf, partsOf } from './keys'
import type { Channel } from './outside'
import type { RecordKind, Records } from './records'
import { NOTHING_YET, type ProgressSnapshot, withRecord } from './snapshot'
import { type Change, memoryStorage, type RecordStorage } from './storage'

/** One record's change, typed by its kind; undefined is what a change gets where nothing was kept. */
export interface RecordChange<K extends RecordKind = RecordKind> {
  readonly kind: K
  readonly id: string
  readonly change: (before: Records[K] | undefined) => Records[K]
}

export function recordChange<K extends RecordKind>(
  kind: K,
  id: string,
  change: RecordChange<K>['change'],
): [string, Change] {
  return [keyOf(kind, id), (before) => change(isRecordOf(kind, before) ? before : undefined)]
}

/**
 * The records, with a snapshot that is always current: of this tab's changes and, through the channel, of every other tab's.
 *
 * Where the storage fails at the first reading, memory takes its place and the snapshot says so.
 */
export interface RecordsStore {
  getSnapshot(): ProgressSnapshot
  subscribe(listener: () => void): () => void
  /** Resolves when the records have been read. */
  ready(): Promise<void>
  read<K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined>
  all(): Promise<[string, unknown][]>
  /** Rejects where the storage refuses, with nothing changed. */
  apply(changes: readonly [string, Change][]): Promise<void>
  /** Called with the keys that another tab changed. */
  onElsewhere(listener: (keys: readonly string[]) => void): () => void
}

export function createRecordsStore(given: RecordStorage, channel: Channel): RecordsStore {
  let storage = given
  let snapshot = NOTHING_YET
  let opening: Promise<void> | undefined
  const listeners = new Set<() => void>()
  const elsewhere = new Set<(keys: readonly string[]) => void>()

  const show = (next: ProgressSnapshot) => {
    if (next === snapshot) return
    snapshot = next
    for (const listener of listeners) listener()
  }

  const reread = async (keys: readonly string[]) => {
    const records = await Promise.all(keys.map(async (key) => [key, await storage.get(key)] as const))
    show(records.reduce((next, [key, record]) => withRecord(next, key, record), snapshot))
  }

  const open = async () => {
    let kept: [string, unknown][] = []
    let keptIn: ProgressSnapshot['keptIn'] = 'browser'
    try {
      kept = await storage.entries()
    } catch {
      storage = memoryStorage()
      keptIn = 'memory'
    }
    channel.listen((keys) => {
      const ours = keys.filter((key) => partsOf(key) !== null)
      reread(ours).catch(() => {})
      for (const listener of elsewhere) listener(ours)
    })
    const start: ProgressSnapshot = { ...snapshot, ready: true, keptIn }
    show(kept.reduce((next, [key, record]) => withRecord(next, key, record), start))
  }

  const ready = () => {
    opening ??= open()
    return opening
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      void ready()
      return () => listeners.delete(listener)
    },
    ready,
    read: async (kind, id) => {
      await ready()
      const record = await storage.get(keyOf(kind, id))
      return isRecordOf(kind, record) ? record : undefined
    },
    all: async () => {
      await ready()
      return storage.entries()
    },
    apply: async (changes) => {
      await ready()
      try {
        await storage.change(new Map(changes))
      } catch (error) {
        show({ ...snapshot, refused: true })
        throw error
      }
      if (snapshot.refused) show({ ...snapshot, refused: false })
      const keys = changes.map(([key]) => key)
      await reread(keys)
      channel.post(keys)
    },
    onElsewhere: (listener) => {
      elsewhere.add(listener)
      void ready()
      return () => elsewhere.delete(listener)
    },
  }
}
