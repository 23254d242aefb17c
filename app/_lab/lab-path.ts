import { addressOf, pageIn } from '#app/_ui/href'
import type { Locale } from '#content/locales'
import { toLink } from '#engine/scenario/compact'
import type { Scenario } from '#engine/scenario/schema'

/** The lab's page with this scenario, as `next/link` takes it. */
export const labPage = (scenario: Scenario, locale: Locale): string => `${pageIn(locale, 'lab')}#${toLink(scenario)}`

/** The same, from the root of the site on. */
export const labAddress = (scenario: Scenario, locale: Locale): string =>
  `${addressOf(pageIn(locale, 'lab'))}#${toLink(scenario)}`
