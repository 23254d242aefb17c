import type { Note } from './note'

/** Points that are given for all gaps and not for each. */
export const TOGETHER: Pick<Note, 'effect' | 'what' | 'why'> = {
  effect: 'changed',
  what: { en: 'that all gaps must be right', zh: '“全部填对才得分”的规则' },
  why: { en: 'In a bank each gap counts by itself.', zh: '题库中各空分别计分。' },
}
