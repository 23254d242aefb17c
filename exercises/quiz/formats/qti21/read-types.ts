import type { Words } from '../../words'
import { type Note, Refused } from '../note'
import { childrenNamed, textOf, within } from '../xml/elements'
import { readWritten } from './read-written'
import {
  declarationOf,
  entriesOf,
  isMapped,
  MOST_ANSWERS,
  mostOf,
  percents,
  processingOf,
  type Reading,
  rightOf,
  saidTo,
} from './reading'

/** What a question has beyond what all have, and what of it is there otherwise. */
type ReadType = Record<string, unknown> & { notes?: readonly Pick<Note, 'effect' | 'what' | 'why'>[] }

/** What a question of its type has beyond what all have. */
export function typed(reading: Reading): ReadType {
  switch (reading.interaction.name) {
    case 'choiceInteraction':
      return chosen(reading)
    case 'orderInteraction':
      return ordered(reading)
    case 'matchInteraction':
      return matched(reading)
    case 'textEntryInteraction':
      return written(reading)
    default:
      return essay(reading)
  }
}

function chosen(reading: Reading): Record<string, unknown> {
  const { interaction, html } = reading
  const declaration = declarationOf(reading)
  const isOne = declaration?.attributes.cardinality !== 'multiple'
  const right = new Set(rightOf(declaration))
  const entries = new Map(entriesOf(declaration).map(({ key, value }) => [key, value]))
  const most = mostOf([...entries.values()], !isOne)
  const answers = within(interaction, 'simpleChoice')
    .slice(0, MOST_ANSWERS)
    .map((choice) => {
      const identifier = choice.attributes.identifier ?? ''
      const said = within(choice, 'feedbackBlock', 'feedbackInline')[0]
      const share = isOne ? 100 : Number((100 / right.size).toPrecision(10))
      const plain = right.has(identifier) ? share : 0
      const fraction = most > 0 ? percents(entries.get(identifier) ?? 0, most) : plain
      return { identifier, text: html(choice), fraction, feedback: said ? html(said) : saidTo(reading, identifier) }
    })
  const of = (wanted: string) => answers.find(({ identifier }) => identifier === wanted)
  const [onTrue, onFalse] = [of('true'), of('false')]
  if (isOne && answers.length === 2 && onTrue && onFalse) {
    return {
      type: 'true-false',
      answer: right.has('true'),
      feedback: { onTrue: onTrue.feedback, onFalse: onFalse.feedback },
    }
  }
  const shared = {
    answers: answers.map(({ identifier: _, ...rest }) => rest),
    shuffle: interaction.attributes.shuffle === 'true',
  }
  if (isOne) return { type: 'choice', ...shared }
  return { type: 'multiple', ...shared, credit: isMapped(reading) ? 'sum' : 'all-or-nothing' }
}

function ordered(reading: Reading): Record<string, unknown> {
  const { item, interaction, html } = reading
  const choices = within(interaction, 'simpleChoice')
  const right = rightOf(declarationOf(reading))
  const items = right.map((identifier) => choices.find(({ attributes }) => attributes.identifier === identifier))
  if (items.length !== choices.length || items.includes(undefined)) throw new Refused(NO_ORDER)
  const processing = processingOf(reading)
  const byPlace = within(processing, 'index').length > 0
  const feedback = within(item, 'modalFeedback').find(({ attributes }) => attributes.identifier === 'wrong')
  return {
    type: 'order',
    items: items.map((it) => it && html(it)),
    credit: !byPlace ? 'all-or-nothing' : within(processing, 'or').length > 0 ? 'next' : 'position',
    ...(feedback && { feedback: html(feedback) }),
  }
}

function matched(reading: Reading): Record<string, unknown> {
  const { interaction, html } = reading
  const [prompts = [], options = []] = within(interaction, 'simpleMatchSet').map((set) =>
    within(set, 'simpleAssociableChoice')
      .slice(0, 2 * MOST_ANSWERS)
      .map((it) => ({ identifier: it.attributes.identifier ?? '', text: html(it) })),
  )
  const entries = new Map(entriesOf(declarationOf(reading)).map(({ key, value }) => [key, value]))
  // Where no right answer is said, it is what the mapping gives points for.
  const given = [...entries].flatMap(([key, value]) => (value > 0 ? [key] : []))
  const right = [...rightOf(declarationOf(reading)), ...given].map((pair) => pair.trim().split(/\s+/))
  const pairs = prompts.flatMap(({ identifier, text }) => {
    const [, wanted] = right.find(([from]) => from === identifier) ?? []
    const answer = options.find((it) => it.identifier === wanted)?.text
    return [{ prompt: text, answer, feedback: saidToWrong(reading, `${identifier} ${wanted}`) }]
  })
  const others = options.filter(({ identifier }) => !right.some(([, to]) => to === identifier)).map(({ text }) => text)
  return { type: 'match', pairs, others, shuffle: interaction.attributes.shuffle === 'true' }
}

/** What is said to who has not chosen a pair. */
function saidToWrong(reading: Reading, pair: string): Words | undefined {
  const branch = within(processingOf(reading), 'responseIf').find((it) => {
    const [when] = childrenNamed(it, 'not')
    return when !== undefined && within(when, 'member').some((member) => textOf(member).trim() === pair)
  })
  const [set] = branch ? childrenNamed(branch, 'setOutcomeValue') : []
  const said = childrenNamed(reading.item, 'modalFeedback').find(
    ({ attributes }) => set !== undefined && attributes.outcomeIdentifier === set.attributes.identifier,
  )
  return said && reading.html(said)
}

function written(reading: Reading): ReadType {
  const { kind, asked, notes } = readWritten(reading)
  return { type: kind, ...asked, notes }
}

function essay({ item, interaction, html }: Reading): Record<string, unknown> {
  const lines = Number(interaction.attributes.expectedLines)
  const rubric = within(item, 'rubricBlock').find(({ attributes }) => /\bscorer\b/.test(attributes.view ?? ''))
  return {
    type: 'essay',
    ...(lines >= 1 && lines <= 100 && { lines }),
    ...(rubric && { forMarker: html(rubric) }),
  }
}

const NO_ORDER = { en: 'It does not say the right order of all its items.', zh: '没有给出全部选项的正确顺序。' }
