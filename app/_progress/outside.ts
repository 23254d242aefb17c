/** How tabs tell one another which records changed. */
export interface Channel {
  post(keys: readonly string[]): void
  listen(listener: (keys: readonly string[]) => void): void
}

/** A place that takes a text at once, while the page is going away and IndexedDB would come too late. */
export interface Mirror {
  keys(): readonly string[]
  get(key: string): string | null
  /** Returns false where it was refused. */
  set(key: string, text: string): boolean
  remove(key: string): void
}

/** The channel between the tabs of a browser; silent where there is none. */
export function tabChannel(): Channel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => {}, listen: () => {} }
  const channel = new BroadcastChannel('ackademy-progress')
  return {
    post: (keys) => channel.postMessage(keys),
    listen: (listener) => {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (Array.isArray(data)) listener(data.filter((key) => typeof key === 'string'))
      }
    },
  }
}

/** localStorage, which some settings refuse as a whole and some fill up: then it is as if it were empty. */
export function localMirror(): Mirror {
  const attempt = <T>(action: () => T, otherwise: T): T => {
    try {
      return action()
    } catch {
      return otherwise
    }
  }
  return {
    keys: () => attempt(() => Object.keys(localStorage), []),
    get: (key) => attempt(() => localStorage.getItem(key), null),
    set: (key, text) =>
      attempt(() => {
        localStorage.setItem(key, text)
        return true
      }, false),
    remove: (key) => attempt(() => localStorage.removeItem(key), undefined),
  }
}
