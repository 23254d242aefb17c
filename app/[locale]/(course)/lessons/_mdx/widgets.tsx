import type { ReactNode } from 'react'
import { Claim } from '#app/_widgets/claim/claim'
import * as registry from '#app/_widgets/registry'
import { SceneFigure } from '#app/_widgets/scene-figure'
import { loadClaims } from '#content/claims'
import type { Lesson } from '#content/lessons'
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
  return {
    Ladder: () => <registry.Ladder />,
    Transport: () => <registry.Transport />,
    NumberCircle: (props) => <registry.NumberCircle {...props} />,
    Choice: (props) => <registry.Choice {...props} />,
    Feedback: (props) => <registry.Feedback {...props} />,
    Reveal: (props) => <registry.Reveal {...props} />,
    Scene: ({ run, children }) => (
      <SceneFigure id={run} title={scenes.scenes[run]?.title[locale] ?? run}>
        {children}
      </SceneFigure>
    ),
    Predict: ({ id, children }) => (
      <registry.Predict
        lesson={lesson.slug}
        id={id}
        correct={answerTo(lesson, runs, id).correct}
        hides={scenes.answers[id]?.hides?.scene ?? null}
      >
        {children}
      </registry.Predict>
    ),
    Quiz: ({ id, unit, children }) => {
      const { correct, tolerance } = answerTo(lesson, runs, id)
      return (
        <registry.Quiz
          id={`${lesson.slug}/${id}`}
          correct={correct}
          number={tolerance === null ? undefined : { unit: unit ?? '', tolerance }}
        >
          {children}
        </registry.Quiz>
      )
    },
    Claim: ({ id }) => {
      const claim = claims[id]
      if (!claim) throw new Error(`${lesson.file}: claim ${id} is not in content/claims.`)
      return <Claim id={id} claim={claim} locale={locale} />
    },
    Value: ({ scene, measure }) => (
      <span className="font-mono text-[0.93em]">{measured(lesson, runs, scene, measure)}</span>
    ),
    Exercise: () => frontMatter.exercise && <ExerciseLink slug={frontMatter.exercise} locale={locale} />,
  }
}

/** The key of a question, as the engine gives it. */
function answerTo(
  lesson: Lesson,
  runs: Readonly<Record<string, Trace>>,
  id: string,
): { correct: string; tolerance: number | null } {
  const answer = lesson.scenes.answers[id]
  if (!answer) throw new Error(`${lesson.file}: scenes.ts has no answer to "${id}".`)
  return { correct: String(answer.of(runs)), tolerance: answer.kind === 'number' ? answer.tolerance : null }
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
