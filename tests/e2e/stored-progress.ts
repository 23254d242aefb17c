/** The browser's database, as it is written: what a page shows may not have come there yet, and goes with the page. */

/** One record; runs in the page. */
export function storedRecord(key: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ackademy')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('progress').objectStore('progress').get(key)
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result)
      }
    }
  })
}

/** How many records have a key that begins so; runs in the page. */
export function countStored(prefix: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ackademy')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
      const counting = opening.result.transaction('progress').objectStore('progress').count(range)
      counting.onsuccess = () => {
        opening.result.close()
        resolve(counting.result)
      }
    }
  })
}

/** All records as text; runs in the page. */
export function storedTexts(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ackademy')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('progress').objectStore('progress').getAll()
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result.map((each: unknown) => JSON.stringify(each)))
      }
    }
  })
}
