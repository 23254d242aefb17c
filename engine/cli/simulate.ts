/**
 * `npm run simulate -- <scenario file> [--trace <file>] [--pcapng <file> --at <host>]`
 *
 * Runs a scenario and prints what was sent. With `--trace` the whole trace is written as JSON, with `--pcapng` what one host
 * saw, for Wireshark. Ends with 0, or with 2 where the scenario or the command is wrong.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { run } from '../scenario/run'
import { toMilliseconds } from '../sim/time'
import { capture } from '../trace/capture'
import type { Trace, Transmission } from '../trace/format'
import { traceHash } from '../trace/hash'
import { encodePcapng } from '../wire/pcapng'
import { readScenario } from './read-scenario'

const USAGE = 'npm run simulate -- <scenario file> [--trace <file>] [--pcapng <file> --at <host>]'

function simulate(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { trace: { type: 'string' }, pcapng: { type: 'string' }, at: { type: 'string' } },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Error(`Expected one scenario file: ${USAGE}`)
  if ((values.pcapng === undefined) !== (values.at === undefined)) {
    throw new Error(`A capture is of one host, so --pcapng and --at go together: ${USAGE}`)
  }

  const trace = run(readScenario(readFileSync(file, 'utf8'), file))
  for (const transmission of trace.transmissions) console.log(lineOf(trace, transmission))
  console.log(`trace ${traceHash(trace)}`)
  if (values.trace !== undefined) writeFileSync(values.trace, JSON.stringify(trace))
  if (values.pcapng !== undefined && values.at !== undefined) {
    writeFileSync(values.pcapng, encodePcapng(values.at, capture(trace, values.at)))
  }
}

/** When, on which link, from whom to whom, what, and what became of it. */
function lineOf(trace: Trace, { segment: id, link, sent, fate, because }: Transmission): string {
  const segment = trace.segments[id]
  if (!segment) throw new RangeError(`the trace has no segment ${id}`)
  const { source, destination, flags, seq, ack, length, copy } = segment
  const what = [
    flags.join(','),
    `seq=${seq}`,
    ...(ack === null ? [] : [`ack=${ack}`]),
    ...(length > 0 ? [`len=${length}`] : []),
    ...(copy > 1 ? [`copy=${copy}`] : []),
    ...(fate === 'delivered' ? [] : [because ? `${fate} (${because})` : fate]),
  ]
  const time = toMilliseconds(sent).toFixed(3).padStart(12)
  return `${time} ms  ${link}  ${source.host} > ${destination.host}  ${what.join(' ')}`
}

try {
  simulate()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
