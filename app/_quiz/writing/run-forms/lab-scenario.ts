import { readAddress } from '#app/_lab/address'
import type { Scenario } from '#engine/scenario/schema'

export type PastedScenario =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  /** No address of a scenario: it has no part behind `#`, or nothing there. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly why: string }

/** The scenario in an address of the lab, or in the part of it behind `#` alone. */
export function pastedScenario(text: string): PastedScenario {
  const trimmed = text.trim()
  const hash = trimmed.indexOf('#')
  if (trimmed === '' || (hash < 0 && trimmed.includes('/'))) return { kind: 'nothing' }
  return readAddress(trimmed.slice(hash + 1)) ?? { kind: 'nothing' }
}
