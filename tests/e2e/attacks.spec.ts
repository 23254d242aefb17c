import { createSocket } from 'node:dgram'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Submitted } from '#exercises/grader/browser/grader'
import { type Attack, ELSEWHERE } from '#exercises/grader/fixtures/attacks/attack'
import { ON_HANDLERS } from '#exercises/grader/fixtures/attacks/handlers'
import { HOGS } from '#exercises/grader/fixtures/attacks/hogs'
import { ON_HALF } from '#exercises/grader/fixtures/attacks/on-half'
import { HALF_FOLDER, halfExercise } from '#exercises/grader/fixtures/half/exercise'
import type { Gradable } from '#exercises/grader/gradable'
import { loadExercise } from '#exercises/load'
import { type GraderPage, serveGrader } from './grader-server'

declare const window: Window & GraderPage

/** So many different attacks there must be at the least. */
const FEWEST = 60
/** What never ends by itself takes as long. */
const DEADLINE_MS = 1000
/** What ends by itself comes nowhere near it, on the slowest machine. */
const AMPLE_MS = 20_000

interface Target {
  readonly exercise: Gradable
  readonly folder: string
  readonly right: string
  /** The tests that a submission passes which says nothing. */
  readonly free: readonly string[]
  readonly attacks: readonly Attack[]
}

const handshake = loadExercise('three-way-handshake')
const TARGETS: readonly Target[] = [
  {
    exercise: halfExercise,
    folder: HALF_FOLDER,
    right: 'export const half = (n: number) => Math.floor(n / 2)',
    free: [],
    attacks: [...ON_HALF, ...HOGS],
  },
  {
    exercise: {
      slug: handshake.slug,
      tests: Object.entries(handshake.exercise.tests).map(([id, { points }]) => ({ id, points })),
      entryPoints: handshake.exercise.entryPoints,
      limits: handshake.exercise.limits,
    },
    folder: dirname(handshake.hiddenTest.path),
    right: handshake.solution.source,
    free: ['reset-is-not-answered', 'reset-without-acknowledgment', 'bare-acknowledgment', 'nothing-to-say'],
    attacks: ON_HANDLERS,
  },
]

/** One line of the table. */
interface Outcome {
  readonly attack: string
  readonly kind: string
  readonly verdict: string
  readonly forged: string
  readonly packets: number
  readonly alive: boolean
  readonly nextRight: boolean
  readonly isGood: boolean
}

test('no attack forges a verdict, sends a packet, harms the page or spoils the next grading', async ({
  page,
}, info) => {
  test.setTimeout(1_800_000)
  const outside = await listenOutside()
  const outcomes: Outcome[] = []
  for (const target of TARGETS) outcomes.push(...(await outcomesOn(target, page, outside)))
  outside.close()

  const path = info.outputPath('attacks.md')
  writeFileSync(path, table(outcomes))
  await info.attach('attacks', { path, contentType: 'text/markdown' })
  expect(new Set(outcomes.map(({ attack }) => attack)).size).toBeGreaterThanOrEqual(FEWEST)
  expect(outcomes.filter(({ isGood }) => !isGood)).toEqual([])
})

async function outcomesOn(target: Target, page: Page, outside: Outside): Promise<Outcome[]> {
  const server = await serveGrader(target.exercise.slug, target.folder)
  await page.goto(server.url)
  await page.evaluate(() => {
    window.grader = window.Ackademy.createGrader(window.Ackademy.graderFiles({ base: '' }))
    document.title = 'alive'
  })
  const packets = () => outside.packets() + server.strayRequests.length

  const outcomes: Outcome[] = []
  for (const attack of target.attacks) {
    const before = packets()
    const source = attack.source.replaceAll(ELSEWHERE, outside.address)
    const deadline = attack.ends?.includes('timed-out') ? DEADLINE_MS : AMPLE_MS
    const verdict = await grade(page, target, source, deadline)
    const next = await grade(page, target, target.right, AMPLE_MS)
    const alive = (await page.evaluate(() => `${document.title} ${window.frames.length}`)) === 'alive 1'
    const forged = verdict.tests.filter(({ id, status }) => status === 'passed' && !target.free.includes(id))
    const outcome = {
      attack: attack.name,
      kind: attack.kind,
      verdict: `${verdict.status}${verdict.reason ? ` (${verdict.reason.kind})` : ''}`,
      forged: forged.map(({ id }) => id).join(', '),
      packets: packets() - before,
      alive,
      nextRight: next.status === 'passed',
    }
    const isAsExpected = (attack.ends ?? ['failed']).includes(verdict.status) && verdict.reason?.kind !== 'grader'
    const isGood = isAsExpected && outcome.forged === '' && outcome.packets === 0 && alive && outcome.nextRight
    outcomes.push({ ...outcome, isGood })
  }
  server.close()
  return outcomes
}

function grade(page: Page, { exercise }: Target, source: string, deadlineMs: number) {
  const submitted: Submitted = { ...exercise, limits: { ...exercise.limits, deadlineMs }, source, caseSeed: 7 }
  return page.evaluate((each) => window.grader.grade(each), submitted)
}

interface Outside {
  readonly address: string
  /** How many connections and datagrams have come. */
  packets(): number
  close(): void
}

/** Somebody who listens on a port, for TCP and UDP, and counts whatever comes. */
async function listenOutside(): Promise<Outside> {
  let count = 0
  const tcp = createServer((socket) => {
    count += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
  const bound = tcp.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  const udp = createSocket('udp4', () => {
    count += 1
  })
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${port}`,
    packets: () => count,
    close: () => {
      tcp.close()
      udp.close()
    },
  }
}

function table(outcomes: readonly Outcome[]): string {
  const yes = (is: boolean) => (is ? 'yes' : '**no**')
  const rows = outcomes.map(({ attack, kind, verdict, forged, packets, alive, nextRight, isGood }) =>
    [attack, kind, verdict, forged || '–', packets, yes(alive), yes(nextRight), yes(isGood)].join(' | '),
  )
  return [
    `${outcomes.length} attacks, ${outcomes.filter(({ isGood }) => isGood).length} of them held.`,
    '',
    '| attack | kind | verdict | forged | packets out | page alive | next grading right | held |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n')
}
