import type { Finding } from './verdict'

/** What stands for a segment that a live run does not have (exercises/suite/live.ts): verdicts are the same in every language. */
const NO_SEGMENT = '–'

const WORDS = { en: 'no further segment', zh: '没有更多报文段' } as const

/** A finding for people to read, with words where the value is that there was nothing. */
export function findingIn(finding: Finding, locale: 'en' | 'zh'): Finding {
  const inWords = (value: string): string => (value === NO_SEGMENT ? WORDS[locale] : value)
  return { ...finding, got: inWords(finding.got), expected: inWords(finding.expected) }
}
