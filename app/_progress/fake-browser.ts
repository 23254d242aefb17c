import { createProgress, type Progress } from './create-progress'
import type { Channel, Mirror } from './outside'
import type { RecordStorage } from './storage'

/** For tests: what a browser has, shared by as many tabs as are made of it. */
export function fakeBrowser(storage: RecordStorage): (writer: string, now: () => number) => Progress {
  const tabs: ((keys: readonly string[]) => void)[] = []
  const kept = new Map<string, string>()
  const mirror: Mirror = {
    keys: () => [...kept.keys()],
    get: (key) => kept.get(key) ?? null,
    set: (key, text) => kept.set(key, text).has(key),
    remove: (key) => void kept.delete(key),
  }
  return (writer, now) => {
    let own: ((keys: readonly string[]) => void) | undefined
    const channel: Channel = {
      post: (keys) => {
        for (const tab of tabs) if (tab !== own) tab(keys)
      },
      listen: (listener) => {
        own = listener
        tabs.push(listener)
      },
    }
    return createProgress({ storage, channel, mirror, writer, now })
  }
}
