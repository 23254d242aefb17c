/**
 * The source of a module that stands in the solution's place, calls what `./submission` exports, and writes every call on
 * the test that made it.
 */
export const recorderSource = (entryPoints: readonly string[]): string => `
import { TestRunner } from 'vitest'
import * as submission from './submission'

function recording(name: string) {
  return (...args: unknown[]) => {
    const test = TestRunner.getCurrentTest()
    if (test) (test.meta.calls ??= []).push([name, ...structuredClone(args)])
    return Reflect.apply(submission[name], undefined, args)
  }
}

${entryPoints.map((name) => `export const ${name} = recording('${name}')`).join('\n')}
`
