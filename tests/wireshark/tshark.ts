import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** A tshark on this machine; undefined where there is none. */
function findTshark(): string | undefined {
  const { status } = spawnSync('tshark', ['--version'])
  return status === 0 ? 'tshark' : undefined
}

/**
 * Finds tshark, or, as root on Debian, installs it.
 *
 * @throws Error with what to do, where none of this works
 */
export function ensureTshark(): string {
  return findTshark() ?? installed() ?? fail()
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const install = 'apt-get update && apt-get install -y --no-install-recommends tshark'
  console.log(`No tshark on this machine. Trying: ${install}`)
  // The package asks whether everybody may capture; we only read.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('sh', ['-c', install], { env, stdio: ['ignore', 'inherit', 'inherit'] })
  return findTshark()
}

function fail(): never {
  throw new Error(
    'The tests of captures need tshark: install it (Debian: apt-get install tshark) so that it is on the PATH.',
  )
}

/** One packet as tshark reads it; lists hold what it says of the packet first, and then of the packet that an ICMP message quotes. */
export interface DissectedPacket {
  /** In nanoseconds. */
  readonly at: number
  readonly comments: readonly string[]
  readonly identification: readonly number[]
  readonly ttl: readonly number[]
  /** Of IPv4, ICMP and TCP: `good`, `bad`, or what else tshark says. */
  readonly checksums: readonly string[]
  /** Not empty where bytes cannot be read or there are too few of them. */
  readonly broken: readonly string[]
  readonly tcp: Readonly<Record<keyof typeof TCP_FIELDS, readonly number[]>>
  /** What tshark makes of a segment: `retransmission`, `zero_window`, ... */
  readonly analysis: readonly string[]
}

const TCP_FIELDS = {
  seq: 'tcp.seq_raw',
  ack: 'tcp.ack_raw',
  flags: 'tcp.flags',
  window: 'tcp.window_size_value',
  length: 'tcp.len',
  urgent: 'tcp.urgent_pointer',
  mss: 'tcp.options.mss_val',
  windowScale: 'tcp.options.wscale.shift',
  timestampValue: 'tcp.options.timestamp.tsval',
  timestampEcho: 'tcp.options.timestamp.tsecr',
  sackLeft: 'tcp.options.sack_le',
  sackRight: 'tcp.options.sack_re',
} as const
const CHECKSUMS = ['ip.checksum.status', 'icmp.checksum.status', 'tcp.checksum.status']
/** By their numbers, in tshark's words. */
const CHECKSUM_STATUS = ['bad', 'good', 'unverified', 'not present', 'illegal']
const BROKEN = ['_ws.malformed', '_ws.short']
const ANALYSIS = [
  'retransmission',
  'fast_retransmission',
  'spurious_retransmission',
  'duplicate_ack',
  'zero_window',
  'zero_window_probe',
  'zero_window_probe_ack',
  'window_update',
  'keep_alive',
  'keep_alive_ack',
]

/**
 * What tshark says of each packet of a capture file.
 *
 * @throws Error with tshark's words, where it cannot read the file
 */
export function dissect(file: string): readonly DissectedPacket[] {
  const analysis = ANALYSIS.map((it) => `tcp.analysis.${it}`)
  const others = ['frame.time_epoch', 'frame.comment', 'ip.id', 'ip.ttl']
  const fields = [...others, ...Object.values(TCP_FIELDS), ...CHECKSUMS, ...BROKEN, ...analysis]
  // The edges of SACK blocks have no raw field beside the one that counts from the ISN.
  const preferences = ['ip.check_checksum:TRUE', 'tcp.check_checksum:TRUE', 'tcp.relative_sequence_numbers:FALSE']
  const args = [
    '-r',
    file,
    ...preferences.flatMap((it) => ['-o', it]),
    '-T',
    'json',
    ...fields.flatMap((it) => ['-e', it]),
  ]
  const { status, stdout, stderr } = spawnSync('tshark', args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`tshark cannot read ${file}: ${stderr}`)
  const packets: { _source: { layers: Record<string, string[]> } }[] = JSON.parse(stdout)
  return packets.map(({ _source: { layers } }) => packetOf((field) => layers[field] ?? []))
}

function packetOf(textsOf: (field: string) => readonly string[]): DissectedPacket {
  const numbers = (field: string) => textsOf(field).map(Number)
  const tcp = (name: keyof typeof TCP_FIELDS) => numbers(TCP_FIELDS[name])
  return {
    // `0.002000000`: nine places, and so whole nanoseconds.
    at: Number(textsOf('frame.time_epoch')[0]?.replace('.', '')),
    comments: textsOf('frame.comment'),
    identification: numbers('ip.id'),
    ttl: numbers('ip.ttl'),
    checksums: CHECKSUMS.flatMap(numbers).map((it) => CHECKSUM_STATUS[it] ?? `status ${it}`),
    broken: BROKEN.flatMap(textsOf),
    tcp: {
      seq: tcp('seq'),
      ack: tcp('ack'),
      flags: tcp('flags'),
      window: tcp('window'),
      length: tcp('length'),
      urgent: tcp('urgent'),
      mss: tcp('mss'),
      windowScale: tcp('windowScale'),
      timestampValue: tcp('timestampValue'),
      timestampEcho: tcp('timestampEcho'),
      sackLeft: tcp('sackLeft'),
      sackRight: tcp('sackRight'),
    },
    analysis: ANALYSIS.filter((it) => textsOf(`tcp.analysis.${it}`).length > 0),
  }
}
