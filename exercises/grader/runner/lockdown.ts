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
 *
 * @returns the names that could not be taken away
 */
export function lockDown(): string[] {
  realm.hardenIntrinsics()
  const left: string[] = []
  for (
    let holder: object | null = realm;
    holder !== null && holder !== Object.prototype;
    holder = Object.getPrototypeOf(holder)
  ) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (KEPT.has(name) || name === 'constructor') continue
      if (!Reflect.deleteProperty(holder, name)) left.push(name)
    }
  }
  return left
}
