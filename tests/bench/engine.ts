import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import * as z from 'zod'
import type { Measure } from './measure'

const measure = z.object({ name: z.string(), value: z.number(), unit: z.string(), expected: z.string().optional() })

/**
 * The engine by itself, bundled as it is where people use it, and each measure in a process of its own: none is
 * made with what another has taught the compiler, or has left in memory.
 */
export async function engine(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const program = join(folder, 'engine.mjs')
  const run = (...number: string[]): unknown =>
    JSON.parse(execFileSync(process.execPath, [program, ...number], { encoding: 'utf8' }))
  try {
    await build({
      entryPoints: ['tests/bench/engine-measures.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: program,
    })
    const measures = Array.from({ length: z.int().parse(run()) }, (_, number): Measure => {
      const { expected, ...rest } = measure.parse(run(String(number)))
      return { ...rest, ...(expected !== undefined && { expected }) }
    })
    return [...measures, crowded(measures)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function crowded(measures: readonly Measure[]): Measure {
  const costs = measures.filter(({ unit }) => unit === 'µs').map(({ value }) => value)
  const value = (costs.at(-1) ?? Number.NaN) / (costs[0] ?? Number.NaN)
  return { name: 'a segment with 10,000 connections, to one with 1', value, unit: 'times', expected: 'at most 2' }
}
