import { addressOf } from '#app/_ui/href'
import { type Bank, bankSchema } from '#exercises/quiz/schema'

const banks = new Map<string, Promise<Bank | null>>()

/**
 * A bank of the course, fetched once while the page lives, and again after a failure. Null where the course has no such bank.
 *
 * Rejects where the server cannot be reached.
 */
export function fetchBank(name: string): Promise<Bank | null> {
  const known = banks.get(name)
  if (known !== undefined) return known
  const fetching = fetched(name)
  banks.set(name, fetching)
  fetching.catch(() => banks.delete(name))
  return fetching
}

async function fetched(name: string): Promise<Bank | null> {
  // A plain file, which has no closing slash in the static export either.
  const response = await fetch(addressOf(`/quiz-bank/${encodeURIComponent(name)}.json/`).slice(0, -1))
  if (response.status === 404) return null
  if (!response.ok) throw new Error(`The bank ${name}: the server answered ${response.status}.`)
  return bankSchema.parse(await response.json())
}
