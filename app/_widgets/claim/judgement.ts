import type { Verdict } from '#content/claims'

/** What a reader may say of a claim before the course does. */
export type Judgement = 'holds' | 'not-quite' | 'wrong'

export const JUDGEMENTS: readonly Judgement[] = ['holds', 'not-quite', 'wrong']

const FITTING: Readonly<Record<Verdict, Judgement>> = {
  correct: 'holds',
  imprecise: 'not-quite',
  platform: 'not-quite',
  outdated: 'not-quite',
  wrong: 'wrong',
  contradiction: 'wrong',
}

/** The judgement that comes to the same as a verdict. */
export const judgementOf = (verdict: Verdict): Judgement => FITTING[verdict]
