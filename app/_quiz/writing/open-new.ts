import type { BankDraft } from './draft-types'
import { keepDraft } from './kept'

/** Keeps a quiz under a name of its own, and goes to it: the address names it. */
export function openAsNew(bank: BankDraft): void {
  const name = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 6)}`
  keepDraft(name, bank)
  location.hash = name
}
