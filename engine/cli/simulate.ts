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
import type { Trace, TraceMessage, Transmission } from '../trace/format'
import { traceHash } from '../trace/hash'
import { optionsText } from '../trace/options-text'
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
  for (const line of linesOf(trace)) console.log(line)
  console.log(`trace ${traceHash(trace)}`)
  if (values.trace !== undefined) writeFileSync(values.trace, JSON.stringify(trace))
  if (values.pcapng !== undefined && values.at !== undefined) {
    writeFileSync(values.pcapng, encodePcapng(values.at, capture(trace, values.at)))
  }
}

/** What crossed the links, in order of time, a line each; of one moment, segments first. */
const linesOf = (trace: Trace): readonly string[] =>
  [
    ...trace.transmissions.map((hop) => ({ hop, words: segmentWords(trace, hop.segment) })),
    ...(trace.messages ?? []).flatMap((message) => message.hops.map((hop) => ({ hop, words: messageWords(message) }))),
  ]
    .sort((a, b) => a.hop.sent - b.hop.sent)
    .map(({ hop, words }) => lineOf(hop, words))

/** When, on which link, from whom to whom, what, and what became of it. */
function lineOf({ link, sent, fate, because }: Omit<Transmission, 'segment'>, words: string): string {
  const time = toMilliseconds(sent).toFixed(3).padStart(12)
  const end = fate === 'delivered' ? '' : `  ${because ? `${fate} (${because})` : fate}`
  return `${time} ms  ${link}  ${words}${end}`
}

function segmentWords(trace: Trace, id: number): string {
  const segment = trace.segments[id]
  if (!segment) throw new RangeError(`the trace has no segment ${id}`)
  const { source, destination, flags, seq, ack, length, urgent, options, copy, forgedBy } = segment
  const what = [
    flags.join(','),
    `seq=${seq}`,
    ...(ack === null ? [] : [`ack=${ack}`]),
    ...(urgent === undefined ? [] : [`urgent=${urgent}`]),
    ...(length > 0 ? [`len=${length}`] : []),
    optionsText(options),
    ...(copy > 1 ? [`copy=${copy}`] : []),
    ...(forgedBy === undefined ? [] : [`forged-by=${forgedBy}`]),
  ]
  return `${source.host} > ${destination.host}  ${what.filter(Boolean).join(' ')}`
}

function messageWords({ from, to, error, nextHopMtu, quote }: TraceMessage): string {
  const mtu = nextHopMtu === undefined ? '' : ` mtu=${nextHopMtu}`
  return `${from} > ${to}  ICMP ${error}${mtu} about seq=${quote.seq} to ${quote.destination.host}`
}

try {
  simulate()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
