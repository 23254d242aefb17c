/**
 * `npm run bench [-- name …] [--json]`: measures, side by side, and prints. It judges nothing: machines differ. `lighthouse`, which
 * needs the network, runs only when it is named.
 */
import { engine } from './engine'
import { grader } from './grader'
import { lighthouse } from './lighthouse'
import { loading } from './loading'
import { type Measure, print } from './measure'
import { quiz } from './quiz'
import { widgets } from './widgets'

const BENCHMARKS: Readonly<Record<string, () => Promise<Measure[]>>> = {
  engine,
  grader,
  lighthouse,
  loading,
  quiz,
  widgets,
}

const asJson = process.argv.includes('--json')
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const unknown = names.find((name) => !(name in BENCHMARKS))
if (unknown) {
  console.error(`There is no benchmark "${unknown}"; there are ${Object.keys(BENCHMARKS).join(', ')}.`)
  process.exitCode = 1
} else {
  const measures: Measure[] = []
  for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
    if (names.length === 0 ? name !== 'lighthouse' : names.includes(name)) measures.push(...(await benchmark()))
  }
  print(measures, asJson)
}
