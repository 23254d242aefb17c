import { gapsIn } from '#exercises/quiz/questions'
import type { Language } from '#exercises/quiz/words'
import type { DraftOfType } from './draft-types'
import { noWords } from './new-question'

/*
 * Gaps of a text: what happens to the text and to what is right in them together.
 */

type Cloze = DraftOfType<'cloze'>
export type GapDraft = Cloze['gaps'][string]
export const GAP_KINDS = ['text', 'number', 'menu'] as const
export type GapKind = (typeof GAP_KINDS)[number]

/** A part of a text: where it begins and ends. */
export interface Selection {
  readonly from: number
  readonly to: number
}

/** A name that no gap has, and no text. */
function freshName({ gaps, text }: Cloze): string {
  const taken = [...Object.keys(gaps), ...gapsIn(`${text.en ?? ''} ${text.zh ?? ''}`)]
  for (let n = 1; ; n++) if (!taken.includes(`gap-${n}`)) return `gap-${n}`
}

/** The question with a new gap in a text; the words that were selected are what is right in it. */
export function withGapAt(question: Cloze, language: Language, { from, to }: Selection): Cloze {
  const name = freshName(question)
  const words = (question.text[language] ?? '').slice(from, to).trim()
  return {
    ...withGapPut(question, name, language, { from, to }),
    gaps: { ...question.gaps, [name]: { kind: 'text', answers: [{ accepts: words }] } },
  }
}

/** The question with a gap that there is already put into a text. */
export function withGapPut(question: Cloze, name: string, language: Language, { from, to }: Selection): Cloze {
  const text = question.text[language] ?? ''
  return { ...question, text: { ...question.text, [language]: `${text.slice(0, from)}[[${name}]]${text.slice(to)}` } }
}

/** The question without a gap: what was right in it stands in the text again. */
export function withoutGap(question: Cloze, name: string): Cloze {
  const { [name]: gap, ...gaps } = question.gaps
  const [first] = gap?.kind === 'text' ? gap.answers : []
  const text = Object.fromEntries(
    Object.entries(question.text).map(([language, words]) => [
      language,
      words?.replaceAll(`[[${name}]]`, first?.accepts ?? ''),
    ]),
  )
  return { ...question, text, gaps }
}

export const withGap = (question: Cloze, name: string, gap: GapDraft): Cloze => ({
  ...question,
  gaps: { ...question.gaps, [name]: gap },
})

/** A gap of another kind; what was accepted is kept where that kind can hold it. */
export function ofKind(gap: GapDraft, kind: GapKind, languages: readonly Language[]): GapDraft {
  if (gap.kind === kind) return gap
  const weight = gap.weight === undefined ? {} : { weight: gap.weight }
  const [first = ''] = gap.answers.map((it) =>
    'accepts' in it ? it.accepts : 'value' in it ? String(it.value) : (Object.values(it.text)[0] ?? ''),
  )
  switch (kind) {
    case 'text':
      return { kind, answers: [{ accepts: first }], ...weight }
    case 'number':
      return { kind, answers: [{ value: /^-?\d+(\.\d+)?$/.test(first) ? Number(first) : '' }], ...weight }
    case 'menu': {
      const right = Object.fromEntries(languages.map((language) => [language, first]))
      return { kind, answers: [{ text: right, fraction: 100 }, { text: noWords(languages) }], ...weight }
    }
  }
}

/** The gaps in the order in which they stand in the text, then those that do not stand there; and those of which nothing is said yet. */
export function gapsInOrder({ text, gaps }: Cloze): { readonly said: string[]; readonly unsaid: string[] } {
  const named = [...new Set(Object.values(text).flatMap((words) => gapsIn(words ?? '')))]
  const inText = named.filter((name) => Object.hasOwn(gaps, name))
  const others = Object.keys(gaps).filter((name) => !named.includes(name))
  return { said: [...inText, ...others], unsaid: named.filter((name) => !Object.hasOwn(gaps, name)) }
}
