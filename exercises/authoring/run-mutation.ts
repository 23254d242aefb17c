import { Stryker } from '@stryker-mutator/core'
import type { KeptMutation, Survivor } from '../gate/kept-mutation'
import { keptMutation, mutationCommand, suitesHash } from '../gate/kept-mutation'
import { fromHere, type LoadedExercise } from '../load'

/** What Stryker says of one change of the solution. Lines and columns are from 1. */
interface Change {
  readonly status: string
  readonly replacement: string
  readonly location: { readonly start: Position; readonly end: Position }
}

interface Position {
  readonly line: number
  readonly column: number
}

/**
 * Changes the solution of an exercise in every way that Stryker knows, one at a time, and runs both suites on each.
 *
 * @throws where the solution does not pass its suites as they stand
 */
export async function runMutation(exercise: LoadedExercise): Promise<KeptMutation> {
  const { slug, solution } = exercise
  const stryker = new Stryker({
    configFile: 'exercises/authoring/stryker.config.json',
    mutate: [fromHere(solution.path)],
    vitest: { configFile: 'exercises/authoring/mutation.vitest.config.ts', dir: `exercises/catalog/${slug}` },
  })
  const changes = await stryker.runMutationTest().catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error)
    throw new Error(
      `exercises/catalog/${slug}: the mutation run did not begin: ${said}\nSee first that \`npm run exercises:check -- ${slug}\` lets the solution pass.`,
    )
  })
  return resultOf(exercise, changes)
}

/** What is kept of a run; a survivor that was there before keeps its reason. */
export function resultOf(exercise: LoadedExercise, changes: readonly Change[]): KeptMutation {
  const before = keptMutation(exercise)?.survivors ?? []
  const caught = changes.filter(({ status }) => status === 'Killed' || status === 'Timeout')
  const survived = changes.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  const survivors = survived.map((change): Survivor => {
    const code = textAt(exercise.solution.source, change.location)
    const became = oneLine(change.replacement)
    const same = before.find((each) => each.code === code && each.became === became)
    return { line: change.location.start.line, code, became, reason: same?.reason ?? '' }
  })
  return {
    hash: suitesHash(exercise),
    tried: caught.length + survived.length,
    caught: caught.length,
    survivors: survivors.sort((a, b) => a.line - b.line),
  }
}

/** `sequence-comparison: 24 of 25 changes of the solution are caught (96 %).`, and what has no reason yet. */
export function resultText(slug: string, { tried, caught, survivors }: KeptMutation): string {
  const score = tried === 0 ? 100 : Math.floor((100 * caught) / tried)
  const open = survivors.filter(({ reason }) => reason.trim() === '')
  return [
    `${slug}: ${caught} of ${tried} changes of the solution are caught (${score} %).`,
    ...open.map(
      ({ line, code, became }) => `  solution.ts:${line}: nobody notices \`${became}\` in place of \`${code}\`.`,
    ),
    ...(open.length > 0
      ? [
          `  Let a test notice, and run \`${mutationCommand(slug)}\` again, or say in mutation.json, as the "reason", why none has to.`,
        ]
      : []),
  ].join('\n')
}

function textAt(source: string, { start, end }: Change['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  // The end first, since both may be on one line.
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1)
  lines[0] = (lines[0] ?? '').slice(start.column - 1)
  return oneLine(lines.join('\n'))
}

/** Code that a person finds again, short enough for a message. */
function oneLine(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim()
  return line.length > 100 ? `${line.slice(0, 99)}…` : line
}
