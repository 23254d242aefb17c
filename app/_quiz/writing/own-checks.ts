import { gapsIn } from '#exercises/quiz/questions'
import type { BankDraft, DraftOfType, QuestionDraft } from './draft-types'
import type { Problem } from './problem'
import type { problemWords } from './problem-words'

type Say = (typeof problemWords)['en']

interface Graded {
  readonly fraction?: number | string | undefined
}

/**
 * What the schema says of the parts of a bank together, asked of a draft of which some are still missing: the schema looks at the whole
 * only once each part is right, and who writes should not meet one trouble behind the other.
 */
export const ownChecks = (bank: BankDraft, say: Say): Problem[] => [
  ...(bank.questions.length === 0 ? [open(['questions'], say.noQuestions)] : []),
  ...bank.questions.flatMap((question, index) =>
    ofQuestion(question, say).map((problem) => ({ ...problem, path: ['questions', index, ...problem.path] })),
  ),
]

const open = (path: Problem['path'], says: string): Problem => ({ path, says, kind: 'open' })
const wrong = (path: Problem['path'], says: string): Problem => ({ path, says, kind: 'wrong' })

function ofQuestion(question: QuestionDraft, say: Say): Problem[] {
  switch (question.type) {
    case 'choice':
      return oneRight(question.answers, 0, ['answers'], say)
    case 'number':
    case 'text':
      return oneRight(question.answers, 100, ['answers'], say)
    case 'multiple':
      return shares(question.answers, say)
    case 'point':
      return question.right.length > 0 ? [] : [open(['right'], say.noPlace)]
    case 'cloze':
      return ofCloze(question, say)
    default:
      return []
  }
}

/** @param unsaid the fraction of an answer that says none */
function oneRight(answers: readonly Graded[], unsaid: number, path: Problem['path'], say: Say): Problem[] {
  return answers.some(({ fraction = unsaid }) => fraction === 100) ? [] : [open(path, say.noneRight)]
}

const ROUNDING = 0.1

function shares(answers: readonly Graded[], say: Say): Problem[] {
  const given = answers.map(({ fraction = 0 }) => Number(fraction)).filter((it) => it > 0)
  if (given.length === 0) return [open(['answers'], say.noneRight)]
  const sum = given.reduce((all, each) => all + each, 0)
  return Math.abs(sum - 100) <= ROUNDING ? [] : [wrong(['answers'], say.shares(String(Math.round(sum * 100) / 100)))]
}

function ofCloze({ text, gaps }: DraftOfType<'cloze'>, say: Say): Problem[] {
  const names = Object.keys(gaps)
  const inText = Object.entries(text).flatMap(([language, words]) => {
    if (!words) return []
    const named = gapsIn(words)
    const at = ['text', language]
    return [
      ...(named.length === 0 ? [open(at, say.noGap)] : []),
      ...names
        .filter((name) => !named.includes(name) && named.length > 0)
        .map((name) => wrong(at, say.gapMissing(name))),
      ...named.filter((name) => !Object.hasOwn(gaps, name)).map((name) => wrong(at, say.gapUnknown(name))),
      ...named.filter((name, nth) => named.indexOf(name) !== nth).map((name) => wrong(at, say.gapTwice(name))),
    ]
  })
  const inGaps = Object.entries(gaps).flatMap(([name, gap]) =>
    oneRight(gap.answers, gap.kind === 'menu' ? 0 : 100, ['gaps', name, 'answers'], say),
  )
  return [...inText, ...inGaps]
}
