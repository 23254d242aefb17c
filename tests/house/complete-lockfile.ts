/**
 * Puts the platform binaries of other systems back into package-lock.json.
 *
 * A registry may answer 404 for an optional binary of a platform that it does not mirror; npm then leaves the entry out, and
 * `npm ci` refuses the lock on every machine. Each missing entry is written back with the version that its parent names and
 * with the `os`, `cpu` and `libc` that its name states, so that npm skips it where it does not belong.
 *
 * Run after every `npm install`: `npm run lock:complete`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface LockEntry {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

export interface Lockfile {
  packages: Record<string, LockEntry>
}

const OPERATING_SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const CPUS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** The optional dependencies that some package of the lock names and that have no entry of their own. */
export function missingOptional(lock: Lockfile): { name: string; version: string; dev: boolean }[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, dev: entry.dev === true })),
  )
}

/** The platform that a binary package's name states: `@next/swc-linux-x64-musl` is linux, x64, musl. */
export function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/)
  const os = OPERATING_SYSTEMS.find((system) => words.includes(system))
  const cpu = CPUS.find((architecture) => words.includes(architecture))
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.includes('gnu') ? 'glibc' : undefined
  return { ...(cpu && { cpu: [cpu] }), ...(libc && os === 'linux' && { libc: [libc] }), ...(os && { os: [os] }) }
}

/** Adds every missing entry in place. Refuses a package whose name states no platform: npm would install it everywhere. */
export function complete(lock: Lockfile): void {
  for (const { name, version, dev } of missingOptional(lock)) {
    const platform = platformOf(name)
    if (!platform.os && !platform.cpu)
      throw new Error(`package-lock.json: ${name} is missing and its name states no platform.`)
    lock.packages[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platform }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = 'package-lock.json'
  const lock: Lockfile = JSON.parse(readFileSync(path, 'utf8'))
  complete(lock)
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
}
