/**
 * The runner's own `globalThis`. The bundler puts `privateGlobal` wherever Vitest or the runner says `globalThis`, so what
 * Vitest keeps there (its state, its matchers, its timers) is on no object that a submission can reach.
 *
 * This is the first module of the bundle. SES repairs the language's intrinsics here, before Vitest is loaded, and
 * ./lockdown freezes them after.
 */

/** The functions of SES that the runner uses; its script stands before the bundle. */
interface Realm {
  readonly Function: FunctionConstructor
  repairIntrinsics(options: Readonly<Record<string, string>>): void
  hardenIntrinsics(): void
  harden<T>(value: T): T
  readonly Compartment: new (options: {
    readonly __options__: true
    readonly globals: Readonly<Record<string, unknown>>
  }) => { readonly globalThis: Record<string, unknown>; evaluate(program: string): unknown }
}

/** The real global object. No type says what SES adds to it. */
export const realm = (typeof self === 'object' ? self : global) as unknown as Realm & Record<PropertyKey, unknown>

/** Evaluates what is ours, at full speed; taken before SES tames it. */
export const OwnFunction: FunctionConstructor = realm.Function

realm.repairIntrinsics({
  // Stacks stay readable: a learner's line is found in them.
  errorTaming: 'unsafe',
  stackFiltering: 'verbose',
  overrideTaming: 'severe',
  consoleTaming: 'unsafe',
  localeTaming: 'unsafe',
  domainTaming: 'unsafe',
  errorTrapping: 'none',
  unhandledRejectionTrapping: 'none',
  reporting: 'none',
})

const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask'] as const
const LANGUAGE = Object.getOwnPropertyNames(realm).filter(
  (name) => /^[A-Z][A-Za-z0-9]*$/.test(name) && name !== 'Compartment',
)

export const privateGlobal: Record<PropertyKey, unknown> = {}
for (const name of LANGUAGE) {
  const descriptor = Object.getOwnPropertyDescriptor(realm, name)
  // Accessors are the host's lazy objects; Vitest asks for none of them.
  if (descriptor !== undefined && 'value' in descriptor) privateGlobal[name] = descriptor.value
}
for (const name of TIMERS) {
  const timer = realm[name]
  if (typeof timer === 'function') privateGlobal[name] = timer.bind(realm)
}
privateGlobal.performance = realm.performance
