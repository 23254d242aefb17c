import variant from '@jitl/quickjs-ng-wasmfile-release-sync'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core'
import { beforeAll, expect, test } from 'vitest'
import { launchOptions } from '../browser/chromium'
import { hashes } from './hashes'

/** A program of one expression statement, whose value is the hashes as JSON: every host can evaluate it. */
let program: string
const inNode = hashes()

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['tests/determinism/hashes.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'determinism',
    target: 'es2023',
  })
  program = `${outputFiles[0]?.text}; JSON.stringify(determinism.hashes())`
})

test('ten lossy runs differ from each other and are the same when they are repeated', () => {
  expect(new Set(inNode).size).toBe(10)
  expect(hashes()).toEqual(inNode)
})

test('QuickJS finds the same hashes as Node', async () => {
  const quickjs = await newQuickJSWASMModuleFromVariant(variant)
  expect(JSON.parse(String(quickjs.evalCode(program)))).toEqual(inNode)
}, 60_000)

test('Chromium finds the same hashes as Node', async () => {
  const browser = await chromium.launch(launchOptions())
  const page = await browser.newPage()
  expect(JSON.parse(String(await page.evaluate(program)))).toEqual(inNode)
  await browser.close()
}, 60_000)
