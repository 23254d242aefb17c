import { chineseBreach } from './breach-words'
import type { Finding } from './verdict'

/** What stands for a segment that a live run does not have (exercises/suite/live.ts): verdicts are the same in every language. */
const NO_SEGMENT = '–'

const WORDS = { en: 'no further segment', zh: '没有更多报文段' } as const

/** A finding for people to read, with words where the value is that there was nothing, or that the code broke its contract and ended a run. */
export function findingIn(finding: Finding, locale: 'en' | 'zh'): Finding {
  const inWords = (value: string): string => {
    if (value === NO_SEGMENT) return WORDS[locale]
    return (locale === 'zh' && chineseBreach(value)) || value
  }
  return { ...finding, got: inWords(finding.got), expected: inWords(finding.expected) }
}
