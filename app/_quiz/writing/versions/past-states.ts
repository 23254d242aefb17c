import { draftHistory, restoreDraft } from '#app/_progress/store'
import { asBank } from '#exercises/quiz/read-bank'
import type { Bank } from '#exercises/quiz/schema'
import type { BankDraft } from '../draft-types'
import { draftIn, draftKey, publishedVersions } from '../kept'
import type { PastState } from './timeline'

/** All that is kept of a quiz beside its present state: what the draft was now and then, and what was given to others. */
export async function pastStates(name: string): Promise<readonly PastState[]> {
  const [kept, published] = await Promise.all([draftHistory(draftKey(name)), publishedVersions(name)])
  return [
    ...kept.flatMap(({ text, at }) => {
      const bank = draftIn(text)
      return bank === null ? [] : [{ at, bank, isPublished: false }]
    }),
    // The name is the time at which it was published.
    ...published.map(({ name: at, bank }) => ({ at: Number(at), bank, isPublished: true })),
  ]
}

/** A quiz as it was given to others. */
export interface PublishedBank {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly bank: Bank
}

/** What was given to others, the latest first. */
export const publishedBanks = async (name: string): Promise<readonly PublishedBank[]> =>
  (await publishedVersions(name)).flatMap(({ name: at, bank }) => {
    const read = asBank(bank)
    return 'bank' in read ? [{ at: Number(at), bank: read.bank }] : []
  })

/** Makes an earlier state the one that is kept. What stood there is among the earlier ones from then on. */
export const goBackTo = (name: string, bank: BankDraft): Promise<void> =>
  restoreDraft(draftKey(name), { text: JSON.stringify(bank), at: Date.now() })
