import { gapsIn, type QuestionOf } from '#exercises/quiz/questions'
import { inLanguage, type Language, type Words } from '#exercises/quiz/words'

/** What is right in the gaps, which comes in the order of the author's list, in the order of the text. */
export function linesInText(question: QuestionOf<'cloze'>, lines: readonly Words[], language: Language): Words[] {
  const known = Object.keys(question.gaps)
  return gapsIn(inLanguage(question.text, language)).flatMap((name) => lines[known.indexOf(name)] ?? [])
}
