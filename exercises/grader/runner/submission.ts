import { realm } from './private-global'
import { SUBMISSION_FILE } from './thrown'

/** In a Compartment each look at a global goes through a proxy; as parameters these are as fast as locals. */
const FAST_GLOBALS = [
  ...[
    'undefined',
    'NaN',
    'Infinity',
    'Object',
    'Array',
    'Number',
    'String',
    'Boolean',
    'BigInt',
    'Symbol',
    'Math',
    'JSON',
  ],
  ...['Map', 'Set', 'Uint8Array', 'Uint16Array', 'Uint32Array', 'DataView', 'Error', 'TypeError', 'RangeError'],
]

type Exports = Readonly<Record<string, unknown>>

/**
 * Runs a submission in a Compartment of its own: the language, frozen, a console, and the one module that it may import.
 *
 * @param code the body of a CommonJS module, lines as the learner wrote them
 * @returns what it exported, read once
 * @throws what the submission throws
 */
export function loadSubmission(code: string, console: object, library: object): Exports {
  const compartment = new realm.Compartment({ __options__: true, globals: { console: realm.harden(console) } })
  for (const name of ['Compartment', 'lockdown', 'harden', 'eval']) delete compartment.globalThis[name]

  const tcp = realm.harden({ ...library })
  const exports = {}
  const require = realm.harden((module: string) => {
    if (module === 'tcp') return tcp
    throw new Error(`cannot find '${module}'`)
  })
  const names = FAST_GLOBALS.join(', ')
  const load = compartment.evaluate(
    `(function (${names}) { return function (exports, require) { ${code}\n}})(${names})\n//# sourceURL=${SUBMISSION_FILE}`,
  )
  if (typeof load !== 'function') throw new Error('the submission is no module')
  Reflect.apply(load, undefined, [exports, require])
  return Object.freeze(
    Object.fromEntries(Object.getOwnPropertyNames(exports).map((name) => [name, Reflect.get(exports, name)])),
  )
}
