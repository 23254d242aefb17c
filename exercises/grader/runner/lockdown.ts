import { realm } from './private-global'

/**
 * What stays on the worker's global object: the language, and what the runner's dependencies ask for by name while they run.
 * Everything else goes, whatever the host calls it, so a name that a browser adds tomorrow is gone too.
 */
const KEPT = new Set([
  ...['globalThis', 'self', 'global', 'Compartment', 'harden', 'console', 'performance', 'structuredClone'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'TextEncoder', 'TextDecoder'],
  ...[
    'Object',
    'Function',
    'Array',
    'Number',
    'parseFloat',
    'parseInt',
    'Infinity',
    'NaN',
    'undefined',
    'Boolean',
    'String',
  ],
  ...['Symbol', 'Date', 'Promise', 'RegExp', 'Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError'],
  ...[
    'SyntaxError',
    'TypeError',
    'URIError',
    'JSON',
    'Math',
    'Intl',
    'ArrayBuffer',
    'Uint8Array',
    'Int8Array',
    'Uint16Array',
  ],
  ...['Int16Array', 'Uint32Array', 'Int32Array', 'Float32Array', 'Float64Array', 'Uint8ClampedArray', 'BigUint64Array'],
  ...[
    'BigInt64Array',
    'DataView',
    'Map',
    'BigInt',
    'Set',
    'Iterator',
    'WeakMap',
    'WeakSet',
    'WeakRef',
    'Proxy',
    'Reflect',
  ],
  ...[
    'FinalizationRegistry',
    'decodeURI',
    'decodeURIComponent',
    'encodeURI',
    'encodeURIComponent',
    'escape',
    'unescape',
  ],
  ...['isFinite', 'isNaN', 'eval', 'EventTarget', 'Event', 'AbortController', 'AbortSignal', 'DOMException'],
])

/**
 * Freezes the intrinsics and takes the host's powers off the global object and its prototypes.
 *
 * A submission runs in a Compartment and sees none of these objects; this is the second wall.
 */
export function lockDown(): void {
  realm.hardenIntrinsics()
  let holder: object | null = realm
  while (holder !== null && holder !== Object.prototype && holder !== EventTarget.prototype) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (!KEPT.has(name) && name !== 'constructor') Reflect.deleteProperty(holder, name)
    }
    holder = Object.getPrototypeOf(holder)
  }
  // Every target of events inherits these, the one by which Vitest cancels a test too: they are covered, not deleted.
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) {
    Reflect.defineProperty(realm, name, { value: undefined, writable: false, configurable: false })
  }
}
