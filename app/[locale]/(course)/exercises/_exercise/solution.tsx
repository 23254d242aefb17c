'use client'

import { useRef, useState } from 'react'
import { SideBySide } from '#app/_editor/side-by-side'
import { recordSolutionSeen } from '#app/_progress/store'
import { useProgress } from '#app/_progress/use-progress'
import { Button } from '#app/_ui/button'
import { Dialog } from '#app/_ui/dialog'
import type { ExerciseStrings } from './exercise-strings'
import { type HelpOffered, type SolutionAccess, solutionAccess } from './help-rules'
import type { LearnerExercise } from './learner-exercise'

interface Props {
  readonly exercise: LearnerExercise
  readonly offered: HelpOffered
  readonly say: ExerciseStrings
  /** The learner's text as it is now. */
  readonly draft: () => string
}

type Shown = { readonly solution: string; readonly draft: string } | 'loading' | 'failed' | null

/** The way to the solution, and the solution beside the learner's text. It is fetched when it is asked for, and not before. */
export function Solution({ exercise, offered, say, draft }: Props) {
  const progress = useProgress()
  const [shown, setShown] = useState<Shown>(null)
  const [asking, setAsking] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const { slug } = exercise
  const submissions = progress.submissions[slug]?.submissions ?? []
  const access = solutionAccess({
    offered,
    hasPassed: progress.verdicts[slug]?.best.status === 'passed',
    help: progress.help[slug],
    submissions,
    tests: exercise.tests,
  })
  // Nobody who has just come is told of a solution.
  if (access.kind === 'off' || (access.kind === 'closed' && submissions.length === 0)) return null

  async function show() {
    setShown('loading')
    try {
      setShown({ solution: await fetchSolution(slug), draft: draft() })
      heading.current?.focus()
    } catch {
      setShown('failed')
    }
  }

  function confirm() {
    setAsking(false)
    // Where the browser keeps nothing, it is shown all the same.
    recordSolutionSeen(slug).catch(() => {})
    show()
  }

  return (
    <section aria-labelledby="solution" className="mt-8">
      <h2 ref={heading} className="text-lg" id="solution" tabIndex={-1}>
        {say.solution.title}
      </h2>
      <Explanation access={access} say={say} />
      {access.kind === 'on-confirmation' && (
        <Button className="mt-3" onClick={() => setAsking(true)}>
          {say.solution.ask}
        </Button>
      )}
      {access.kind === 'open' && (
        <Button
          aria-expanded={typeof shown === 'object' && shown !== null}
          className="mt-3"
          onClick={shown === null || shown === 'failed' ? show : () => setShown(null)}
        >
          {shown === null || shown === 'failed' ? say.solution.show : say.solution.hide}
        </Button>
      )}
      <p aria-live="polite" className="mt-2 text-sm empty:hidden">
        {shown === 'loading' && say.solution.loading}
        {shown === 'failed' && say.solution.failed}
      </p>
      {typeof shown === 'object' && shown !== null && (
        <SideBySide
          left={{ label: say.solution.yours, text: shown.draft }}
          right={{ label: say.solution.solution, text: shown.solution }}
          say={say.solution}
        />
      )}
      <Dialog onClose={() => setAsking(false)} open={asking} title={say.solution.askTitle}>
        <p>{say.solution.askText}</p>
        <div className="mt-5 flex flex-wrap justify-end gap-3">
          <Button autoFocus onClick={() => setAsking(false)}>
            {say.solution.cancel}
          </Button>
          <Button look="primary" onClick={confirm}>
            {say.solution.confirm}
          </Button>
        </div>
      </Dialog>
    </section>
  )
}

function Explanation({ access, say }: { readonly access: SolutionAccess; readonly say: ExerciseStrings }) {
  switch (access.kind) {
    case 'off':
    case 'open':
      return null
    case 'on-confirmation':
      return <p className="mt-1 max-w-[60ch] text-ink-muted">{say.solution.mayAsk}</p>
    case 'closed':
      return <p className="mt-1 max-w-[60ch] text-ink-muted">{say.solution.closed(access.attempts, access.hints)}</p>
  }
}

async function fetchSolution(slug: string): Promise<string> {
  const response = await fetch(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/grader/solutions/${slug}.txt`)
  if (!response.ok) throw new Error(`The solution of ${slug} answered ${response.status}.`)
  return response.text()
}
