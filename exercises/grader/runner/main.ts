// The order matters: the intrinsics are repaired before Vitest loads (the bundler puts ./private-global first) and frozen after.
import * as library from 'tcp'
import type { Answer, GradeRequest, Rehearsal } from '../protocol'
import { ConsoleCapture } from './console-capture'
import { lockDown } from './lockdown'
import { openPort } from './open-port'
import { rehearse } from './rehearse'
import { loadSubmission } from './submission'
import { runSuite } from './suite-run'
import { describeThrown } from './thrown'

/**
 * The worker's program, the same in a browser and in Node. It grades one submission and is thrown away: a submission that
 * was run may have left anything behind.
 */
openPort((port) => {
  const send = (answer: Answer) => port.postMessage(answer)
  lockDown()
  let rehearsed = Promise.resolve()
  port.onmessage = ({ data }: { data: Rehearsal | GradeRequest }) => {
    if (data.kind === 'rehearse') {
      rehearsed = rehearse(data, library)
      return
    }
    // One submission, and then nothing more is heard. The port stays open: in Node it keeps the worker alive while a test waits.
    port.onmessage = () => {}
    rehearsed
      .then(() => grade(data, send))
      .catch((error: unknown) => {
        send({ kind: 'broken', nonce: data.nonce, detail: describeThrown(error).message })
      })
  }
  send({ kind: 'ready' })
})

async function grade(request: GradeRequest, send: (answer: Answer) => void): Promise<void> {
  const { nonce } = request
  const capture = new ConsoleCapture()

  let solution: Readonly<Record<string, unknown>>
  try {
    solution = loadSubmission(request.submission, capture.console, library)
  } catch (error) {
    const cause = { kind: 'threw-on-load', error: describeThrown(error, true) } as const
    return send({ kind: 'not-loaded', nonce, cause, console: capture.take() })
  }
  const names = request.entryPoints.filter(
    (name) => !Object.hasOwn(solution, name) || typeof solution[name] !== 'function',
  )
  if (names.length > 0) {
    return send({ kind: 'not-loaded', nonce, cause: { kind: 'missing-export', names }, console: capture.take() })
  }

  await runSuite(
    {
      suite: request.suite,
      solution,
      caseSeed: request.caseSeed,
      testTimeoutMs: request.testTimeoutMs,
      only: request.only,
      provided: request.provided ?? {},
      mostMs: Number.POSITIVE_INFINITY,
    },
    {
      started: (test) => send({ kind: 'started', nonce, test }),
      finished: (report) => send({ kind: 'finished', nonce, report: { ...report, console: capture.take() } }),
    },
  )
  send({ kind: 'ended', nonce })
}
