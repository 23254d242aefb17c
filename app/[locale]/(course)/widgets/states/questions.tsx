import type { Locale } from '#app/_ui/locale'
import * as registry from '#app/_widgets/registry'
import { SceneFigure } from '#app/_widgets/scene-figure'
import { Specimen } from '../gallery-page'
import { KINDS, type Kind, questionKeys } from './question-keys'
import { QuestionSpecimen } from './question-specimen'
import { stateStrings } from './state-strings'

/** How far a prediction is: not committed to, or to the right answer, or to a wrong one. */
export const STAGES = ['before', 'right', 'wrong'] as const
type Stage = (typeof STAGES)[number]

/** The scene of a question at a stage: each has a run of its own, so that one answer does not open another. */
export const sceneOf = (kind: Kind, stage: Stage) => `${kind}-${stage}`

/** A prediction of each kind, before and after, with what it hides of its run. */
export function Questions({ locale }: { readonly locale: Locale }) {
  const strings = stateStrings[locale]
  const keys = questionKeys()
  return KINDS.map((kind) => (
    <div key={kind} className="grid gap-x-6 lg:grid-cols-3">
      {STAGES.map((stage) => (
        <Specimen key={stage} name={`Predict ${kind}, ${stage}`}>
          <QuestionSpecimen
            id={kind}
            scene={sceneOf(kind, stage)}
            answer={keys[kind].key}
            given={stage === 'before' ? null : keys[kind][stage]}
          >
            <p>{strings.asks[kind]}</p>
            <Answers kind={kind} locale={locale} />
            <registry.Reveal>
              <p>{strings.revealed}</p>
            </registry.Reveal>
          </QuestionSpecimen>
          <SceneFigure id={sceneOf(kind, stage)} title={questionTitle(kind, stage, locale)}>
            <registry.Ladder />
          </SceneFigure>
        </Specimen>
      ))}
    </div>
  ))
}

export const questionTitle = (kind: Kind, stage: Stage, locale: Locale): string =>
  `${stateStrings[locale].asks[kind]} (${stateStrings[locale].given[stage]})`

/** The choices, where there are any, and what each answer is told. */
function Answers({ kind, locale }: { kind: Kind; locale: Locale }) {
  const { choices, feedback } = stateStrings[locale]
  const [right, wrong] = {
    choice: ['server', 'client nobody'],
    number: ['right', 'low high'],
    state: ['right', 'ESTABLISHED other'],
    moment: ['right', 'early late'],
  }[kind]
  return (
    <>
      {kind === 'choice' &&
        (['server', 'client', 'nobody'] as const).map((id) => (
          <registry.Choice key={id} id={id} claim={id === 'client' ? 'D1-03' : undefined}>
            {choices[id]}
          </registry.Choice>
        ))}
      <registry.Feedback on={right ?? ''} shows="second">
        {feedback.right}
      </registry.Feedback>
      <registry.Feedback on={wrong ?? ''} shows="second">
        {feedback.wrong}
      </registry.Feedback>
    </>
  )
}
