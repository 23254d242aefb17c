import type { Scenario } from '#engine/scenario/schema'

/** The id of the one test that runs the learner's code in the lab. */
export const IN_LAB = 'in-lab'

/** What the lab gives that test: a scenario, and the hosts that run the code. */
export interface GivenInLab {
  readonly scenario: Scenario
  readonly hosts: readonly string[]
}
