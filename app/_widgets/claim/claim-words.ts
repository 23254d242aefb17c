import { rfcWords } from '#app/_ui/rfc-address'
import type { Claim, Verdict } from '#content/claims'
import type { Locale } from '#content/locales'
import { claimStrings } from './claim-strings'
import { JUDGEMENTS, type Judgement, judgementOf } from './judgement'

/** A claim as its reader meets it, in one language: all that the browser needs. */
export interface ClaimWords {
  readonly title: string
  readonly says: string
  /** What documents and names of claims are; null where the reader has met one before. */
  readonly about: string | null
  readonly claim: string
  readonly ask: string
  /** What may be said of it, and what is answered. */
  readonly judgements: readonly { readonly id: Judgement; readonly words: string; readonly answer: string }[]
  readonly verdict: Verdict
  readonly verdictWords: string
  readonly truth: string
  readonly source: string
  readonly and: string
  readonly sources: readonly { readonly name: string; readonly url: string }[]
}

/**
 * @param also other claims that say the same
 * @param isFirst whether it is the first claim of its page
 */
export function claimWords(
  id: string,
  also: readonly string[],
  claim: Claim,
  locale: Locale,
  isFirst = false,
): ClaimWords {
  const strings = claimStrings[locale]
  return {
    title: strings.title(id),
    says: strings.says(id, claim.lines) + (also.length > 0 ? strings.also(also) : ''),
    about: isFirst ? strings.about(id) : null,
    claim: claim.claim[locale],
    ask: strings.ask,
    judgements: JUDGEMENTS.map((judgement) => {
      const words = strings.judgements[judgement]
      const isFitting = judgement === judgementOf(claim.verdict)
      return { id: judgement, words, answer: isFitting ? strings.agreed : strings.disagreed(words) }
    }),
    verdict: claim.verdict,
    verdictWords: strings.verdicts[claim.verdict],
    truth: claim.truth[locale],
    source: strings.source,
    and: strings.and,
    sources: claim.source.map(({ name, url }) => ({ name: rfcWords(name, locale), url })),
  }
}
