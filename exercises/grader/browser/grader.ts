import { compile } from '../compile'
import type { Gradable } from '../gradable'
import { graderHash } from '../grader-hash'
import type { GradeRequest, Part, Rehearsal } from '../protocol'
import { deadlinePassed, graderFailed, memoryExhausted, stoppedByHand } from '../reasons'
import { type End, Tally } from '../tally'
import { testTimeout } from '../test-timeout'
import type { Reason, TestVerdict, Verdict } from '../verdict'
import { Frame, type FramedWorker } from './frame'
import { type GraderFiles, RUNNER, type ScriptOfExercise, scriptName } from './grader-files'

/** The page's own deadline comes so much later than the frame's: it is there for a frame that cannot keep its own. */
const GRACE_MS = 1000
/** The next spare worker is made after the verdict has been painted. */
const SPARE_AFTER_MS = 30

export interface Submitted extends Gradable {
  /** TypeScript, as the learner wrote it. */
  readonly source: string
  readonly caseSeed: number
  /** Which script is run: the exercise's suites where nothing is said, the one that asks about the learner's own code, or the lab's. */
  readonly script?: ScriptOfExercise
  /** What the script is given beside the case seed: `GradeRequest.provided`. */
  readonly provided?: Readonly<Record<string, unknown>>
}

/** What a grader will probably be asked to grade with. */
type Rehearsed = Pick<Submitted, 'slug' | 'entryPoints' | 'caseSeed' | 'script'>

/** What came of one test alone. It is no verdict, and counts for nothing. */
export interface Rerun {
  readonly test: TestVerdict
  /** Why the run did not come to its end, where it did not. */
  readonly reason?: Reason
}

export interface Grader {
  /**
   * Fetches the runner and starts a spare worker, so that the first verdict comes soon.
   *
   * @param next what spare workers, this one and those after it, run once while they wait: then a verdict takes a third of the time
   * @returns settles when the spare worker waits or will not come
   */
  warm(next?: Rehearsed): Promise<void>
  /** Grades a submission. One at a time: another one stops the first. Always settles with a verdict. */
  grade(submitted: Submitted): Promise<Verdict>
  /** Runs one test, or one case of it, and nothing else. One at a time, as gradings are. */
  rerun(submitted: Submitted, part: Part): Promise<Rerun>
  /** Stops the grading that is under way; its verdict says so. */
  stop(): void
  /** Takes the frame out of the page. */
  dispose(): void
}

/** Grades in the browser: in a worker, inside a frame whose origin is opaque, without a network. */
export function createGrader(files: GraderFiles): Grader {
  let frame: Frame | undefined
  let spare: FramedWorker | undefined
  let stopCurrent: (() => void) | undefined
  let isDisposed = false
  let next: Rehearsed | undefined

  function openFrame(): Frame {
    frame ??= new Frame(files.frame)
    return frame
  }

  function dropFrame(): void {
    frame?.remove()
    frame = undefined
    spare = undefined
  }

  async function prepare(): Promise<void> {
    if (isDisposed) return
    // The frame's document comes while the runner is on its way.
    openFrame()
    const runner = await files.script(RUNNER)
    if (isDisposed || spare) return
    const made = openFrame().make(runner)
    spare = made
    await made.ready
    if (next) await rehearse(made, next)
  }

  /** Where a person does not wait for the worker already. */
  async function rehearse(worker: FramedWorker, { slug, script, entryPoints, caseSeed }: Rehearsed): Promise<void> {
    const suite = await files.script(scriptName(slug, script))
    if (spare !== worker) return
    const rehearsal: Rehearsal = { kind: 'rehearse', suite, entryPoints: namesOf(entryPoints), caseSeed }
    worker.port.postMessage(rehearsal)
  }

  /** A worker that is ready. Where the frame dies over it, or is stuck, a new one is tried once. */
  async function readyWorker(runner: string): Promise<FramedWorker> {
    const worker = spare ?? openFrame().make(runner)
    spare = undefined
    const isReady = worker.ready.then(
      () => true,
      () => false,
    )
    const isDead = new Promise<false>((resolve) => {
      const endWatch = frame?.watch(() => resolve(false))
      isReady.then(() => endWatch?.())
    })
    if (await Promise.race([isReady, isDead])) return worker
    dropFrame()
    const second = openFrame().make(runner)
    await second.ready
    return second
  }

  async function grade(submitted: Submitted, only: Part | null): Promise<Verdict> {
    const { caseSeed, slug, limits, script } = submitted
    stopCurrent?.()
    const stopped = new Promise<void>((resolve) => {
      stopCurrent = resolve
    })
    const nonce = randomNonce()
    let tally = new Tally(submitted, nonce)
    let hash = ''
    let end: End
    try {
      const [runner, suite] = await Promise.all([files.script(RUNNER), files.script(scriptName(slug, script))])
      hash = graderHash(runner, suite)
      const compiled = compile(submitted.source, limits)
      if (compiled.kind === 'refused')
        return tally.verdict({ kind: 'did-not-run', reason: compiled.reason }, { hash, caseSeed })
      const request: GradeRequest = {
        kind: 'grade',
        nonce,
        submission: compiled.code,
        suite,
        entryPoints: namesOf(submitted.entryPoints),
        caseSeed,
        testTimeoutMs: testTimeout(limits.deadlineMs),
        only,
        ...(submitted.provided === undefined ? {} : { provided: submitted.provided }),
      }
      const attempt = async () => converse(await readyWorker(runner), request, tally, limits.deadlineMs, stopped)
      let said = await attempt()
      if (said === 'gone') {
        tally = new Tally(submitted, nonce)
        said = await attempt()
      }
      end = said === 'gone' ? { kind: 'out-of-memory', reason: memoryExhausted(tally.running) } : said
    } catch (error) {
      end = { kind: 'did-not-run', reason: graderFailed(error instanceof Error ? error.message : String(error)) }
    }
    setTimeout(() => prepare().catch(() => {}), SPARE_AFTER_MS)
    return tally.verdict(end, { hash, caseSeed })
  }

  /** Asks a worker and hears what it says; `gone` where its frame had died, or was stuck, before it was asked. */
  async function converse(
    worker: FramedWorker,
    request: GradeRequest,
    tally: Tally,
    deadlineMs: number,
    stopped: Promise<void>,
  ): Promise<End | 'gone'> {
    const cleanUp: (() => void)[] = []
    const end = await new Promise<End | 'stuck' | 'dead' | 'gone'>((resolve) => {
      // The frame answers this before it hears of the run, which need not wait for it.
      frame?.isAlive().then((isAlive) => isAlive || resolve('gone'))
      const timer = setTimeout(() => resolve('stuck'), deadlineMs + GRACE_MS)
      const endWatch = frame?.watch(() => resolve('dead'))
      cleanUp.push(
        () => clearTimeout(timer),
        () => endWatch?.(),
      )
      stopped.then(() => resolve({ kind: 'timed-out', reason: stoppedByHand(tally.running) }))
      worker.onNotice = (notice) => {
        resolve(
          notice.kind === 'deadline'
            ? { kind: 'timed-out', reason: deadlinePassed(deadlineMs, tally.running) }
            : { kind: 'did-not-run', reason: graderFailed(notice.detail) },
        )
      }
      worker.port.onmessage = ({ data }: MessageEvent<unknown>) => {
        const said = tally.take(data)
        if (said !== undefined) resolve(said)
      }
      worker.run(deadlineMs)
      worker.port.postMessage(request)
    })
    for (const each of cleanUp) each()
    worker.end()
    switch (end) {
      case 'stuck':
        dropFrame()
        return { kind: 'timed-out', reason: deadlinePassed(deadlineMs, tally.running) }
      case 'dead':
        // A browser ends the frame's whole process when a submission takes more memory than a process may have.
        dropFrame()
        return { kind: 'out-of-memory', reason: memoryExhausted(tally.running) }
      case 'gone':
        dropFrame()
        return end
      default:
        return end
    }
  }

  return {
    async warm(wanted) {
      next = wanted
      // What goes wrong here goes wrong again at the first Run, where a verdict can say it.
      await prepare().catch(() => {})
    },
    grade: (submitted) => grade(submitted, null),
    async rerun(submitted, part) {
      const { tests, reason } = await grade(submitted, part)
      const test = tests.find(({ id }) => id === part.test)
      if (test === undefined) throw new Error(`${submitted.slug} has no test ${part.test}`)
      return reason === undefined ? { test } : { test, reason }
    },
    stop: () => stopCurrent?.(),
    dispose: () => {
      isDisposed = true
      stopCurrent?.()
      dropFrame()
    },
  }
}

const namesOf = (entryPoints: Submitted['entryPoints']): string[] => entryPoints.map(({ name }) => name)

/** `randomUUID` is for secure pages only; this is for all. */
const randomNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-')
