import { stateOf } from '#engine/observe/measures'
import { STATES } from '#engine/tcp/state'
import { type Question, type QuestionOf, questionSchema } from '../questions'
import { type Drawn, draw } from '../simulation/draw'
import { traceOf } from '../trace-of'
import type { BothLanguages, Words } from '../words'
import { type Note, THE_QUESTION } from './note'

/** A question as other programs can ask it. */
interface Fixed {
  readonly questions: readonly Question[]
  readonly notes: readonly Omit<Note, 'question'>[]
}

/**
 * A question without the engine: a simulation becomes questions whose values stay, and a state of a run becomes a choice among
 * states. All others are what they are.
 */
export function fixed(question: Question, variants: number): Fixed {
  if (question.type === 'simulation') return asDrawn(question, variants)
  if (question.type === 'state') return asChoice(question)
  return { questions: [question], notes: [] }
}

/** So many seeds are tried for each variant, since two may draw the same. */
const TRIES = 5

function asDrawn(question: QuestionOf<'simulation'>, variants: number): Fixed {
  const draws = new Map<string, Drawn>()
  try {
    for (let seed = 1; seed <= variants * TRIES && draws.size < variants; seed++) {
      const drawn = draw(question, seed)
      const values = JSON.stringify(drawn.parameters)
      if (!draws.has(values)) draws.set(values, drawn)
    }
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    return { questions: [], notes: [{ effect: 'left-out', what: THE_QUESTION, why: notDrawn(says) }] }
  }
  const questions = [...draws.values()].map((drawn, nth) => variant(question, drawn, nth + 1))
  return { questions, notes: [{ effect: 'changed', what: THE_QUESTION, why: asFixed(draws.size) }] }
}

function variant(question: QuestionOf<'simulation'>, drawn: Drawn, nth: number): Question {
  const { tolerance } = question
  const shared = { ...common(question), id: `${question.id}-${nth}`, text: drawn.sentence }
  const wrong = drawn.choices.filter((_, index) => index !== drawn.right)
  const inLanguages = (words: Words | null) => (words === null ? undefined : only(drawn.sentence, words))
  if (question.asks === 'number') {
    const answers = wrong.map(({ value, feedback }) => ({ value, fraction: 0, feedback: inLanguages(feedback) }))
    return questionSchema.parse({ ...shared, type: 'number', answers: [{ value: drawn.key, tolerance }, ...answers] })
  }
  const answers = drawn.choices.map(({ text, feedback }, index) => ({
    text: inLanguages(text),
    fraction: index === drawn.right ? 100 : 0,
    feedback: inLanguages(feedback),
  }))
  return questionSchema.parse({ ...shared, type: 'choice', answers })
}

function asChoice(question: QuestionOf<'state'>): Fixed {
  const key = stateOf(traceOf(question), question.endpoint, question.atMs)
  const choice = questionSchema.parse({
    ...common(question),
    type: 'choice',
    text: question.text,
    answers: STATES.map((state) => ({
      text: only(question.text, { en: state, zh: state }),
      fraction: state === key ? 100 : 0,
      feedback:
        state === key ? undefined : (question.feedback.find(({ on }) => on === state)?.text ?? question.otherwise),
    })),
    shuffle: false,
  })
  return { questions: [choice], notes: [{ effect: 'changed', what: THE_QUESTION, why: WITHOUT_RUN }] }
}

const common = ({ id, version, title, points, tags, explanation }: Question) => ({
  id,
  version,
  title,
  points,
  tags,
  explanation,
})

/** Words in the languages that others have. */
const only = ({ en, zh }: Words, words: Words): Words => ({
  ...(en !== undefined && { en: words.en }),
  ...(zh !== undefined && { zh: words.zh }),
})

const notDrawn = (says: string): BothLanguages => ({ en: `It cannot be drawn: ${says}`, zh: `无法抽取参数：${says}` })
const asFixed = (count: number): BothLanguages => ({
  en: `Its numbers are drawn and computed here alone. The file has ${count} variants of it, whose numbers stay.`,
  zh: `数值的抽取和计算只能在本站进行，文件中是 ${count} 道数值固定的题目。`,
})
const WITHOUT_RUN: BothLanguages = {
  en: 'It is a choice among states there, and the run that it asks about is not in the file.',
  zh: '在文件中改为从各状态中单选，所问的运行过程不在文件里。',
}
