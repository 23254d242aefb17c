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
  expect(stdout.split('\n')[0]).toBe('       0.000 ms  client-server  client > server  SYN seq=1000')
  expect(JSON.parse(readFileSync(trace, 'utf8'))).toMatchObject({ version: 1, segments: { length: 3 } })
  expect(readFileSync(capture).readUInt32LE(0)).toBe(0x0a0d0d0a)
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
