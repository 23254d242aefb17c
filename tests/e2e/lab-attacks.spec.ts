import { dirname } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { receivedTrace } from '#app/_lab/received-trace'
import { handshake } from '#content/scenarios/three-segments'
import { run } from '#engine/scenario/run'
import { traceHash } from '#engine/trace/hash'
import { live } from '#exercises/catalog/three-way-handshake/live'
import * as solution from '#exercises/catalog/three-way-handshake/solution'
import type { Rerun, Submitted } from '#exercises/grader/browser/grader'
import { ON_HANDLERS } from '#exercises/grader/fixtures/attacks/handlers'
import { FORGED, IN_LAB_ATTACKS } from '#exercises/grader/fixtures/attacks/in-lab'
import { loadExercise } from '#exercises/load'
import { type GivenInLab, IN_LAB } from '#exercises/own-code/in-lab'
import { type GraderPage, serveGrader } from './grader-server'

declare const window: Window & GraderPage

const exercise = loadExercise('three-way-handshake')
const scenario = handshake
/** What never ends by itself takes as long. */
const DEADLINE_MS = 1500
/** What ends by itself comes nowhere near it, on the slowest machine. */
const AMPLE_MS = 20_000

const rerun = (page: Page, source: string, deadlineMs: number): Promise<Rerun> => {
  const inLab: GivenInLab = { scenario, hosts: ['client'] }
  const submitted: Submitted = {
    slug: exercise.slug,
    source,
    caseSeed: 7,
    tests: [{ id: IN_LAB, points: 0 }],
    entryPoints: exercise.exercise.entryPoints,
    limits: { ...exercise.exercise.limits, deadlineMs },
    script: 'lab',
    provided: { inLab },
  }
  return page.evaluate(([what, id]) => window.grader.rerun(what, { test: id }), [submitted, IN_LAB] as const)
}

/** What became of an attack, in a line that is empty where it held. */
function harmOf({ test: { trace }, reason }: Rerun): string {
  if (reason?.kind === 'grader') return `the grader failed: ${reason.message.en}`
  if (trace === undefined) return ''
  const received = receivedTrace(trace, scenario)
  if (received === null) return 'a run came that no page shows: it was not the engine that wrote it'
  // A handler's own words stand in the run where it was halted for them, and nowhere else.
  const { events, ...rest } = received
  const others = events.filter(({ kind }) => kind !== 'halt')
  return JSON.stringify({ ...rest, others }).includes(FORGED) ? 'what it forged stands in the run' : ''
}

test('no code forges the run that the lab draws, reaches out, harms the page or spoils the next run', async ({
  page,
}) => {
  test.setTimeout(600_000)
  const server = await serveGrader(exercise.slug, dirname(exercise.hiddenTest.path), { hasLab: true })
  await page.goto(server.url)
  await page.evaluate(() => {
    window.grader = window.Ackademy.createGrader(window.Ackademy.graderFiles({ base: '' }))
    document.title = 'alive'
  })
  const right = traceHash(run(scenario, { handlers: { client: live(solution) } }))

  const harms: string[] = []
  for (const attack of [...ON_HANDLERS, ...IN_LAB_ATTACKS]) {
    const { name, source } = attack
    // How those on handlers end is said of a grading.
    const ends = IN_LAB_ATTACKS.includes(attack) ? attack.ends : undefined
    const deadlineMs = attack.ends?.includes('timed-out') ? DEADLINE_MS : AMPLE_MS
    const before = server.strayRequests.length
    const result = await rerun(page, source, deadlineMs)
    const next = await rerun(page, exercise.solution.source, AMPLE_MS)
    const received = next.test.trace === undefined ? null : receivedTrace(next.test.trace, scenario)
    const isAlive = (await page.evaluate(() => `${document.title} ${window.frames.length}`)) === 'alive 1'
    const wrongs = [
      harmOf(result),
      ends?.includes(endOf(result)) === false ? `it ended as ${endOf(result)}: ${JSON.stringify(result.reason)}` : '',
      server.strayRequests.length > before ? 'it reached out' : '',
      isAlive ? '' : 'the page is harmed',
      received && traceHash(received) === right ? '' : 'the next run is another one',
    ]
    harms.push(...wrongs.filter((it) => it !== '').map((it) => `${name}: ${it}`))
  }
  server.close()
  expect(harms).toEqual([])
})

/** How a run alone came to its end, in the words of a verdict. */
function endOf({
  test: { status },
  reason,
}: Rerun): 'passed' | 'failed' | 'did-not-run' | 'timed-out' | 'out-of-memory' {
  switch (reason?.kind) {
    case undefined:
      return status === 'passed' ? 'passed' : 'failed'
    case 'deadline':
      return 'timed-out'
    case 'memory':
      return 'out-of-memory'
    default:
      return 'did-not-run'
  }
}
