import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clientAndServer } from '../scenario/scenario-for-tests'

const folder = mkdtempSync(join(tmpdir(), 'simulate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'scenario.json')
writeFileSync(file, JSON.stringify(clientAndServer()))
const simulate = (...args: string[]) =>
  spawnSync('node_modules/.bin/tsx', ['engine/cli/simulate.ts', ...args], { encoding: 'utf8' })

test('a scenario is told line by line, and its trace and one host’s capture are written', () => {
  const [trace, capture] = [join(folder, 'trace.json'), join(folder, 'capture.pcapng')]
  const { status, stdout } = simulate(file, '--trace', trace, '--pcapng', capture, '--at', 'server')
  expect(status).toBe(0)
  expect(stdout.split('\n')[0]).toBe('       0.000 ms  client-server  client > server  SYN seq=1000 mss=536')
  expect(JSON.parse(readFileSync(trace, 'utf8'))).toMatchObject({ version: 1, segments: { length: 3 } })
  expect(readFileSync(capture).readUInt32LE(0)).toBe(0x0a0d0d0a)
}, 20_000)

test('options, ICMP errors, losses, copies and forgeries stand in its lines, in order of time', () => {
  const forged = { kind: 'forged-segment', from: 'server', connection: 'client', flags: 'RST', seq: 9, atMs: 260 }
  const refused = { kind: 'icmp', segment: { from: 'client', data: true, nth: 1 }, error: 'host-unreachable' }
  const lost = { kind: 'lose', segment: { from: 'client', data: true, nth: 2 } }
  const words = { iss: 1000, timestamps: true, sackPermitted: true, windowScale: 7, mss: 1460 }
  const troubled = clientAndServer([{ host: 'client', atMs: 250, call: 'send', text: 'hello' }], {
    hosts: { client: words, server: { ...words, iss: 5000 } },
    faults: [refused, lost, forged],
    untilMs: 2000,
  })
  writeFileSync(join(folder, 'troubled.json'), JSON.stringify(troubled))
  const lines = simulate(join(folder, 'troubled.json'))
    .stdout.split('\n')
    .map((line) => line.replace(/timestamps=\d+\/\d+/, 'timestamps'))
  const end = 'server > client  '
  expect(lines[0]).toBe(
    '       0.000 ms  client-server  client > server  SYN seq=1000 mss=1460 scale=7 sack-permitted timestamps',
  )
  expect(lines).toContain(`     260.000 ms  client-server  ${end}RST seq=5009 forged-by=server`)
  expect(lines).toContain(`     350.000 ms  client-server  ${end}ICMP host-unreachable about seq=1001 to server`)
  expect(lines).toContainEqual(expect.stringMatching(/len=5 timestamps copy=2 {2}lost \(fault\)$/))
  const times = lines.flatMap((line) => (line.includes(' ms ') ? [Number.parseFloat(line)] : []))
  expect(times).toEqual([...times].sort((a, b) => a - b))
}, 20_000)

test.each([
  ['no file', [], 'Expected one scenario file'],
  ['a capture of nobody', [file, '--pcapng', join(folder, 'x')], '--pcapng and --at go together'],
  ['a capture at a host that is not there', [file, '--pcapng', join(folder, 'x'), '--at', 'moon'], 'no host moon'],
])(
  '%s ends with 2 and a sentence',
  (_, args, sentence) => {
    const { status, stderr } = simulate(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
  },
  20_000,
)
