import { readAddress } from '#app/_lab/address'
import type { Scenario } from '#engine/scenario/schema'

export type PastedScenario =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  /** No address of a scenario: it has no part behind `#`, or nothing there. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable' }

const CODE = /^\d[\w-]{7,}$/

/** The scenario in an address of the lab, or in the part of it behind `#` alone. */
export function pastedScenario(text: string): PastedScenario {
  const trimmed = text.trim()
  const hash = trimmed.indexOf('#')
  // Without what stands behind `#` nothing but that part alone can be meant, and that is one long word.
  if (hash < 0 && !CODE.test(trimmed)) return { kind: 'nothing' }
  return readAddress(trimmed.slice(hash + 1)) ?? { kind: 'nothing' }
}
