import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { withServer } from '../browser/built-server'
import { launchOptions } from '../browser/chromium'
import { type Measure, median } from './measure'

/**
 * Fetched by npx when it is asked for, and no dependency: one of its own is named `latest`, so no lock file would hold for long. Later
 * ones need a newer Node.
 */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const SAMPLES = 3
const PAGES = [
  { path: 'lessons/fin-each-way', performance: 95 },
  { path: 'lessons/three-segments', performance: 95 },
  { path: 'exercises/sequence-comparison', performance: 90 },
]

/** What is read of a report. */
const reportSchema = z.object({
  categories: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.nullable(z.number()),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.nullable(z.number()) })),
})
type Report = z.infer<typeof reportSchema>

/** Lighthouse's scores for a phone, of lessons and of an exercise, in both languages; beside them it prints what a page could mend. */
export const lighthouse = (): Promise<Measure[]> =>
  withServer(async (origin) =>
    PAGES.flatMap(({ path, performance }) =>
      ['en', 'zh'].flatMap((locale) => scoresOf(origin, `${locale}/${path}`, performance)),
    ),
  )

function scoresOf(origin: string, path: string, least: number): Measure[] {
  const reports = Array.from({ length: SAMPLES }, () => reportOn(`${origin}/${path}`))
  for (const title of new Set(reports.flatMap(missedIn))) console.log(`${path}: ${title}`)
  return Object.entries(reports[0]?.categories ?? {}).map(([id, { title }]) => ({
    name: `${path}: ${title}`,
    value: Math.round(median(reports.map(({ categories }) => categories[id]?.score ?? 0)) * 100),
    unit: '',
    expected: id === 'performance' ? `at least ${least}` : '100',
  }))
}

/** What counts beside the performance and is not as it should be, by its title. */
const missedIn = ({ categories, audits }: Report): string[] =>
  Object.entries(categories).flatMap(([category, { auditRefs }]) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id]
      return category !== 'performance' && weight > 0 && audit && (audit.score ?? 1) < 1 ? [audit.title] : []
    }),
  )

/**
 * A report on a page, by a browser that has nothing of it yet.
 *
 * @throws Error where Lighthouse does not come, or says nothing
 */
function reportOn(url: string): Report {
  const { executablePath, args } = launchOptions()
  // Chromium's profiles, of which Lighthouse leaves some behind.
  const folder = mkdtempSync(join(tmpdir(), 'ackademy-lighthouse-'))
  try {
    const { stdout, stderr, status } = spawnSync(
      'npx',
      ['--yes', LIGHTHOUSE, url, '--output=json', '--quiet', `--chrome-flags=${['--headless=new', ...args].join(' ')}`],
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, TMPDIR: folder, ...(executablePath && { CHROME_PATH: executablePath }) },
      },
    )
    if (status !== 0) throw new Error(`${LIGHTHOUSE} made no report on ${url}. It needs the network once. ${stderr}`)
    return reportSchema.parse(JSON.parse(stdout))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
