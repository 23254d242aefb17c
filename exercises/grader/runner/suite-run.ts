import * as vitest from 'vitest'
import { setSafeTimers, startTests, Traces } from 'vitest/internal/browser'
import type { Part, TestReport } from '../protocol'
import { TIMED_OUT } from '../test-timeout'
import type { GeneratedCase } from '../verdict'
import { GeneratedCases } from './generated-cases'
import { OwnFunction, privateGlobal } from './private-global'
import { describeThrown, findingOf, runOf } from './thrown'

const FILE = 'suite.test.ts'
const MAX_ATTACHED_CHARACTERS = 4_000_000

// First of all, while the timers are the host's.
setSafeTimers()
const now = () => performance.now()

interface Listener {
  started(test: string): void
  finished(report: Omit<TestReport, 'console'>): void
}

export interface SuiteRun {
  readonly suite: string
  readonly solution: Readonly<Record<string, unknown>>
  readonly caseSeed: number
  readonly testTimeoutMs: number
  readonly only: Part | null
  readonly provided: Readonly<Record<string, unknown>>
  /** After so long no further test is begun. */
  readonly mostMs: number
}

type File = vitest.RunnerTestFile
type Task = Parameters<vitest.TestRunner['onAfterRunTask']>[0]

/**
 * Runs a bundled suite with Vitest's own runner, and tells what became of each test.
 *
 * @throws Error where the suite itself is broken: it does not load, or asks for a module that it may not
 */
export async function runSuite(run: SuiteRun, listener: Listener): Promise<void> {
  const config = configuration(run.testTimeoutMs)
  const cases = new GeneratedCases(run.only?.case)
  const start = now()
  privateGlobal.__vitest_worker__ = {
    config,
    ctx: { pool: 'threads' },
    environment: { name: 'node' },
    providedContext: { ...run.provided, caseSeed: run.caseSeed },
    rpc: { snapshotSaved: async () => {}, onCancel: () => {} },
    onCleanup: () => {},
    durations: {},
  }

  class Runner extends vitest.TestRunner {
    override async importFile(): Promise<void> {
      evaluateSuite(run, cases)
    }

    onCollected(files: File[]): void {
      if (run.only === null) return
      for (const { tasks } of files) for (const task of tasks) if (task.name !== run.only.test) task.mode = 'skip'
    }

    override async onBeforeRunTask(test: Task): Promise<void> {
      await super.onBeforeRunTask(test)
      if (now() - start > run.mostMs) test.mode = 'skip'
      if (test.mode === 'skip') return
      cases.begin()
      listener.started(test.name)
    }

    override onAfterRunTask(test: Task): void {
      super.onAfterRunTask(test)
      listener.finished(reportOf(test, cases.smallest))
    }
  }

  // What of Vitest's configuration its runner reads; the rest belongs to its command line.
  const runner = new Runner(config as unknown as ConstructorParameters<typeof vitest.TestRunner>[0])
  runner.__setTraces(new Traces({ enabled: false }))
  const [file] = await startTests([FILE], runner)
  const broken = file?.result?.errors?.[0]
  if (broken !== undefined && file?.tasks.length === 0) throw new Error(`the suite does not load: ${broken.message}`)
}

function evaluateSuite({ suite, solution }: SuiteRun, cases: GeneratedCases): void {
  const modules = new Map<string, unknown>([
    ['vitest', vitest],
    ['fast-check', cases.fastCheck],
    ['./solution', solution],
  ])
  const require = (name: string) => {
    if (modules.has(name)) return modules.get(name)
    throw new Error(
      `a suite cannot import '${name}'. It may import ${[...modules.keys()].join(', ')} and what is bundled into it.`,
    )
  }
  const module = { exports: {} }
  programOf(suite)(require, module, module.exports)
}

const programs = new Map<string, ReturnType<FunctionConstructor>>()

/** A suite is compiled once, so that what was learned of it in a rehearsal is known when it counts. */
function programOf(suite: string): ReturnType<FunctionConstructor> {
  const program = programs.get(suite) ?? new OwnFunction('require', 'module', 'exports', suite)
  programs.set(suite, program)
  return program
}

function reportOf(test: Task, smallestCase: GeneratedCase | undefined): Omit<TestReport, 'console'> {
  // Only `pass` counts: a submission can throw the signal by which a test skips itself.
  const passed = test.result?.state === 'pass'
  // What a learner is asked about their own code comes with a pass, and with nothing else.
  const asked = asJson(Reflect.get(test.meta, 'asked'))
  const trace = asJson(Reflect.get(test.meta, 'trace'))
  const inLab = trace === undefined ? {} : { trace }
  if (passed) return { id: test.name, passed, ...(asked === undefined ? {} : { asked }), ...inLab }
  const run = asJson(runOf(test.result?.errors?.[0]) ?? Reflect.get(test.meta, 'run'))
  return {
    id: test.name,
    passed,
    ...failureOf(test),
    ...(smallestCase === undefined ? {} : { smallestCase }),
    ...(run === undefined ? {} : { run }),
    ...inLab,
  }
}

function failureOf(test: Task): Pick<TestReport, 'finding' | 'error'> {
  const error: unknown = test.result?.errors?.[0]
  const found = findingOf(error)
  if (found === undefined) {
    const described = describeThrown(error)
    const timedOut = /^Test timed out in (\d+)ms/.exec(described.message)
    return { error: timedOut === null ? described : { name: TIMED_OUT, message: `${timedOut[1]} ms`, learners: true } }
  }
  return 'thrown' in found
    ? { finding: found.finding, error: describeThrown(found.thrown?.value, true) }
    : { finding: found.finding }
}

/** What a test attached, as JSON; undefined where there is nothing, or too much. */
function asJson(attached: unknown): string | undefined {
  if (attached === undefined) return undefined
  try {
    const json = JSON.stringify(attached)
    return json.length > MAX_ATTACHED_CHARACTERS ? undefined : json
  } catch {
    return undefined
  }
}

function configuration(testTimeout: number) {
  return {
    root: '/',
    name: 'grader',
    setupFiles: [],
    passWithNoTests: false,
    allowOnly: false,
    testTimeout,
    hookTimeout: testTimeout,
    maxConcurrency: 1,
    retry: 0,
    includeTaskLocation: false,
    logHeapUsage: false,
    sequence: { shuffle: false, concurrent: false, hooks: 'stack', setupFiles: 'list', seed: 1 },
    expect: {},
    diffOptions: { truncateThreshold: 200 },
    fakeTimers: {},
    tags: [],
    tagsFilter: undefined,
    strictTags: false,
    experimental: { viteModuleRunner: true, importDurations: { limit: 0 } },
    chaiConfig: {},
    snapshotOptions: {
      updateSnapshot: 'none',
      expand: false,
      snapshotEnvironment: {
        getVersion: () => '1',
        getHeader: () => '',
        resolvePath: async (file: string) => `${file}.snap`,
        resolveRawPath: async (_file: string, raw: string) => raw,
        saveSnapshotFile: async () => {},
        readSnapshotFile: async () => null,
        removeSnapshotFile: async () => {},
      },
    },
  }
}
