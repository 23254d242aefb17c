import type { IRawProperty, Parameters } from 'fast-check'
import type { GeneratedCase } from '../verdict'
import { fastCheck } from './fast-check'

type Assert = (property: IRawProperty<unknown>, parameters?: Parameters<unknown>) => unknown

/**
 * fast-check as a suite knows it, watched: after a test it is known which case of which property failed, the smallest one, and
 * a run may be told to look at one such case alone.
 */
export class GeneratedCases {
  readonly #only: GeneratedCase | undefined
  #properties = 0
  #smallest: GeneratedCase | undefined

  /** The module `fast-check`, for the suite. */
  readonly fastCheck: Readonly<Record<string, unknown>>

  constructor(only: GeneratedCase | undefined) {
    this.#only = only
    const module: Record<string, unknown> = { ...fastCheck, assert: this.#assert }
    module.default = module
    this.fastCheck = module
  }

  /** A test begins. */
  begin(): void {
    this.#properties = 0
    this.#smallest = undefined
  }

  /** The smallest case that failed since the test began. */
  get smallest(): GeneratedCase | undefined {
    return this.#smallest
  }

  readonly #assert: Assert = (property, parameters) => {
    const number = this.#properties
    this.#properties += 1
    const only = this.#only
    if (only !== undefined && only.property !== number) return property.isAsync() ? Promise.resolve() : undefined

    const replay = only === undefined ? {} : { path: only.path, endOnFailure: true }
    const note = (error: unknown): never => {
      // fast-check says the path only in its sentence, before anything that is of the submission.
      const path =
        error instanceof Error
          ? /^Property failed [^\n]*\n\{ seed: -?\d+, path: "([\d:]+)"/.exec(error.message)?.[1]
          : undefined
      if (path !== undefined) this.#smallest = { property: number, path }
      throw error
    }
    try {
      const checked: unknown = Reflect.apply(fastCheck.assert, undefined, [property, { ...parameters, ...replay }])
      return checked instanceof Promise ? checked.catch(note) : checked
    } catch (error) {
      return note(error)
    }
  }
}
