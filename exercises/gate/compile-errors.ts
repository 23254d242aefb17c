import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadedExercise } from '../load'
import { ROOT, WORK } from './work-folder'

/**
 * What the compiler says about every TypeScript file of an exercise. The project's own check leaves the starter out, which may
 * ignore what it imports; it must compile all the same.
 *
 * @returns lines like `exercises/catalog/x/starter.ts(3,1): error TS2322: ...`
 */
export function compileErrors(exercise: LoadedExercise): string[] {
  const { starter, solution, visibleTest, hiddenTest, support, mutants, alternatives } = exercise
  const files = [starter, solution, visibleTest, hiddenTest, ...support, ...mutants, ...alternatives]
  const folder = join(WORK, `${exercise.slug}-${process.pid}-compile`)
  const project = join(folder, 'tsconfig.json')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    project,
    JSON.stringify({
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: { incremental: false, plugins: [] },
      files: files.map(({ path }) => path),
      include: [],
      exclude: [],
    }),
  )
  try {
    const compiler = join(ROOT, 'node_modules', '.bin', 'tsc')
    const { error, status, stdout } = spawnSync(compiler, ['-p', project], { cwd: ROOT, encoding: 'utf8' })
    if (error) throw new Error(`${compiler} did not start: ${error.message}. Run npm ci first.`)
    if (status === 0) return []
    return stdout.split('\n').filter((line) => line.includes(': error '))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
