import { FEWEST_CHOICES, type Question, questionSchema } from '../../own-code/question'
import type { Evidence } from '../evidence'
import type { DrawnQuestion } from '../own-code-questions'
import { at, type Problem } from '../problem'

/** At every seed that is tried, the own-code question can be asked of each right submission, and one of its choices is true. */
export function ownCodeAsks({ exercise, questions }: Pick<Evidence, 'exercise' | 'questions'>): Problem[] {
  const { ownCode } = exercise
  if (ownCode === null) return []
  const problems: Problem[] = []
  for (const [name, drawn] of questions) {
    const wrong = drawn.flatMap((each) => {
      const what = whatIsWrong(each)
      return what === null ? [] : { seed: each.seed, what }
    })
    const [first] = wrong
    if (first === undefined) continue
    problems.push({
      where: at(ownCode, 'question'),
      what: `at ${wrong.length} of ${drawn.length} seeds the question to ${name} is no question: at ${first.seed}, ${first.what}.`,
      todo: 'Draw scenes that each have a moment to ask about, and name mistakes that differ from each other and from the answer.',
    })
  }
  return problems
}

function whatIsWrong({ question, error }: DrawnQuestion): string | null {
  if (error !== undefined) return `it throws: ${error}`
  if (question === null) return 'nothing is asked'
  const parsed = questionSchema.safeParse(question)
  if (!parsed.success) return 'it is not of the shape of a question'
  return whatIsWrongWith(parsed.data)
}

function whatIsWrongWith({ choices, right }: Question): string | null {
  for (const language of ['en', 'zh'] as const) {
    const texts = choices.map(({ text }) => text[language])
    if (new Set(texts).size < FEWEST_CHOICES) return `fewer than ${FEWEST_CHOICES} choices differ (${language})`
    const [answer] = texts.splice(right, 1)
    if (answer === undefined || right < 0) return 'no choice is the true one'
    if (texts.includes(answer)) return `the true choice stands there twice (${language})`
  }
  return null
}
