import { expect, test } from 'vitest'
import { labPage } from '#app/_lab/lab-path'
import { toLink } from '#engine/scenario/compact'
import { scenarioOf } from '#exercises/quiz/trace-of'
import { pastedScenario } from './lab-scenario'

const scenario = scenarioOf({ template: 'gap' })

test('the address of the lab holds its scenario, and so does what stands behind its #', () => {
  const address = `https://example.org${labPage(scenario, 'en')}`
  expect(pastedScenario(` ${address}\n`)).toEqual({ kind: 'scenario', scenario })
  expect(pastedScenario(toLink(scenario))).toEqual({ kind: 'scenario', scenario })
})

test('an address without a scenario is none, and a cut one says that it cannot be read', () => {
  expect(pastedScenario('https://example.org/en/lab')).toEqual({ kind: 'nothing' })
  expect(pastedScenario('https://example.org/en/lab#')).toEqual({ kind: 'nothing' })
  expect(pastedScenario('')).toEqual({ kind: 'nothing' })
  expect(pastedScenario('my scenario')).toEqual({ kind: 'nothing' })
  expect(pastedScenario('12')).toEqual({ kind: 'nothing' })
  expect(pastedScenario(toLink(scenario).slice(0, -3)).kind).toBe('unreadable')
})
