import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { complete, type Lockfile, missingOptional, platformOf } from './complete-lockfile'

test('the lock has an entry for every optional binary of every platform', () => {
  const lock: Lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  expect(missingOptional(lock)).toEqual([])
})

test('the lock names no address to download from', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
})

test.each([
  ['@next/swc-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ['@next/swc-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@next/swc-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
  ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'] }],
])('the name %s states its platform', (name, platform) => {
  expect(platformOf(name)).toEqual(platform)
})

test('a missing entry is put back, guarded by its platform', () => {
  const lock: Lockfile = { packages: { 'node_modules/web': { optionalDependencies: { 'web-darwin-x64': '1.2.3' } } } }
  complete(lock)
  expect(lock.packages['node_modules/web-darwin-x64']).toEqual({
    version: '1.2.3',
    optional: true,
    os: ['darwin'],
    cpu: ['x64'],
  })
})

test('a missing package whose name states no platform is refused', () => {
  const lock: Lockfile = { packages: { 'node_modules/web': { optionalDependencies: { colours: '1.0.0' } } } }
  expect(() => complete(lock)).toThrow('colours is missing and its name states no platform')
})
