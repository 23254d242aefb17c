import { Children, isValidElement, type ReactNode } from 'react'
import { labPage } from '#app/_lab/lab-path'
import { labStrings } from '#app/_lab/lab-strings'
import { reasonsIn } from '#app/_scene/why-words'
import { addressOf, pageIn } from '#app/_ui/href'
import { claimWords } from '#app/_widgets/claim/claim-words'
import type { Key } from '#app/_widgets/question/key'
import * as registry from '#app/_widgets/registry'
import { SceneFigure } from '#app/_widgets/scene-figure'
import { standBeside } from '#app/_widgets/stand-beside'
import type { TourStep } from '#app/_widgets/steps/steps'
import { rulePlaces } from '#app/engine-source/rule-source'
import { loadClaims } from '#content/claims'
import type { Lesson } from '#content/lessons'
import type { Answer } from '#content/scene'
import type { WidgetName, WidgetProps } from '#content/vocabulary'
import type { Trace } from '#engine/trace/format'
import { ExerciseLink } from '../exercise-link'

type Widgets = {
  readonly [Name in WidgetName]: (props: WidgetProps<Name> & { readonly children: ReactNode }) => ReactNode
}

/** The vocabulary of content/vocabulary.ts as components of one lesson. What the engine computes is put in here, on the server. */
export function widgetsOf(lesson: Lesson, runs: Readonly<Record<string, Trace>>): Widgets {
  const { locale, scenes, frontMatter } = lesson
  const claims = loadClaims()
  const firstClaim = lesson.widgets.find(({ name }) => name === 'Claim')?.attributes.id
  const reasons = reasonsIn(Object.values(runs), locale)
  const widgets: Widgets = {
    Ladder: () => <registry.Ladder />,
    Transport: () => <registry.Transport />,
    StateMachine: () => <registry.StateMachine />,
    Why: () => <registry.Why places={rulePlaces()} reasons={reasons} />,
    Inspector: () => <registry.Inspector />,
    SequencePlot: ({ endpoint }) => <registry.SequencePlot endpoint={endpoint} />,
    WindowPlot: ({ endpoint }) => <registry.WindowPlot endpoint={endpoint} />,
    ByteRuler: ({ endpoint }) => <registry.ByteRuler endpoint={endpoint} />,
    NumberCircle: (props) => <registry.NumberCircle {...props} />,
    Scene: ({ run, children }) => {
      const names = namesIn(children, widgets)
      return (
        <SceneFigure
          id={run}
          title={scenes.scenes[run]?.title[locale] ?? run}
          isBeside={standBeside(names)}
          isGuided={names.includes('Steps')}
          lab={labOf(lesson, run)}
        >
          {children}
        </SceneFigure>
      )
    },
    Controls: () => <registry.Controls />,
    Compare: (props) => <registry.Compare {...props} />,
    Steps: ({ children }) => <registry.Steps steps={stepsIn(children)} />,
    // <Steps> takes what its steps hold and draws it.
    Step: ({ children }) => children,
    Choice: (props) => <registry.Choice {...props} />,
    Feedback: (props) => <registry.Feedback {...props} />,
    Reveal: ({ of, children }) => {
      if (of === undefined) return <registry.Reveal>{children}</registry.Reveal>
      const { scene } = answerTo(lesson, runs, of)
      if (scene === null) throw new Error(`${lesson.file}: the question "${of}" hides nothing, so nothing is revealed.`)
      return (
        <registry.RevealLater of={of} scene={scene}>
          {children}
        </registry.RevealLater>
      )
    },
    Predict: ({ id, unit, children }) => (
      <registry.Predict lesson={lesson.slug} id={id} {...answerTo(lesson, runs, id, unit)}>
        {children}
      </registry.Predict>
    ),
    Quiz: ({ id, unit, children }) => (
      <registry.Quiz lesson={lesson.slug} id={id} {...answerTo(lesson, runs, id, unit)}>
        {children}
      </registry.Quiz>
    ),
    Claim: ({ id, also = '' }) => {
      const claim = claims[id]
      if (!claim) throw new Error(`${lesson.file}: claim ${id} is not in content/claims.`)
      const others = also.split(' ').filter((it) => it !== '')
      const address = `${addressOf(pageIn(locale, 'claims'))}#${id}`
      const words = claimWords(id, others, claim, locale, id === firstClaim)
      return <registry.Claim address={address} also={others} id={id} words={words} />
    },
    Value: ({ scene, measure }) => (
      <span className="font-mono text-[0.93em]">{measured(lesson, runs, scene, measure)}</span>
    ),
    Exercise: () => frontMatter.exercise && <ExerciseLink slug={frontMatter.exercise} locale={locale} />,
  }
  return widgets
}

/** What stands in a scene, by the names that an author writes. */
const namesIn = (children: ReactNode, widgets: Widgets): string[] => {
  const types = Children.toArray(children).map((child) => (isValidElement(child) ? child.type : null))
  return Object.entries(widgets).flatMap(([name, widget]) => (types.includes(widget) ? [name] : []))
}

/** The way from a scene to the lab, where all of it can be changed. */
function labOf({ locale, scenes }: Lesson, run: string) {
  const scenario = scenes.scenes[run]?.scenario
  return scenario && { page: labPage(scenario, locale), text: labStrings[locale].openHere }
}

/** The steps of a tour: each knows its point and holds its sentence. */
const stepsIn = (children: ReactNode): TourStep[] =>
  Children.toArray(children).flatMap((child) =>
    isValidElement<WidgetProps<'Step'> & { children: ReactNode }>(child)
      ? [{ at: child.props.at, text: child.props.children }]
      : [],
  )

/** The key of a question, as the engine gives it, and the scene that the question is about. */
function answerTo(
  lesson: Lesson,
  runs: Readonly<Record<string, Trace>>,
  id: string,
  unit = '',
): { answer: Key; scene: string | null } {
  const answer = lesson.scenes.answers[id]
  if (!answer) throw new Error(`${lesson.file}: scenes.ts has no answer to "${id}".`)
  return { answer: keyOf(lesson, runs, id, answer, unit), scene: answer.scene ?? null }
}

function keyOf(lesson: Lesson, runs: Readonly<Record<string, Trace>>, id: string, answer: Answer, unit: string): Key {
  const missing = () => new Error(`${lesson.file}: the runs do not hold the answer to "${id}".`)
  switch (answer.kind) {
    case 'choice':
      return { kind: 'choice', correct: answer.of(runs) }
    case 'number':
      return { kind: 'number', correct: answer.of(runs), tolerance: answer.tolerance, unit }
    case 'state': {
      const correct = answer.of(runs)
      if (correct === null) throw missing()
      const named = lesson.widgets.flatMap(({ name, question, attributes }) =>
        name === 'Feedback' && question === id ? String(attributes.on).split(' ') : [],
      )
      return { kind: 'state', correct, named }
    }
    case 'moment': {
      const { of, tolerance, from, until, step } = answer
      const correct = of(runs)
      if (correct === null) throw missing()
      return { kind: 'moment', correct, tolerance, from, until, step }
    }
  }
}

function measured(
  lesson: Lesson,
  runs: Readonly<Record<string, Trace>>,
  scene: string | undefined,
  measure: string,
): string {
  const trace = scene === undefined ? undefined : runs[scene]
  const value =
    scene === undefined
      ? lesson.scenes.measures[measure]?.()
      : trace && lesson.scenes.scenes[scene]?.measures[measure]?.(trace)
  if (value === undefined)
    throw new Error(`${lesson.file}: scenes.ts has no measure "${measure}"${scene ? ` of scene "${scene}"` : ''}.`)
  return String(value)
}
