import { createStore, entries, get, promisifyRequest } from 'idb-keyval'
import type { RecordStorage } from './storage'

/** Records in the browser's IndexedDB. Each operation rejects where the browser refuses it (a private window, a full disk, a setting). */
export function indexedDbStorage(): RecordStorage {
  const store = createStore('ackademy', 'progress')
  return {
    entries: () => entries<string, unknown>(store),
    get: (key) => get<unknown>(key, store),
    change: (changes) =>
      store('readwrite', (records) => {
        // Reading and writing in one transaction: another tab's write comes before both or after both.
        for (const [key, change] of changes) {
          const reading = records.get(key)
          reading.onsuccess = () => records.put(change(reading.result), key)
        }
        return promisifyRequest(records.transaction)
      }),
  }
}
