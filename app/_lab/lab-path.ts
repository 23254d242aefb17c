import { addressOf, pageIn } from '#app/_ui/href'
import type { Locale } from '#content/locales'
import { toLink } from '#engine/scenario/compact'
import type { Scenario } from '#engine/scenario/schema'

/** The lab's page with this scenario, as `next/link` takes it. */
export const labPage = (scenario: Scenario, locale: Locale): string => `${pageIn(locale, 'lab')}#${toLink(scenario)}`

const EXERCISE = 'exercise'

/** The lab's page with a reader's own code of this exercise chosen. */
export const labPageWithCode = (slug: string, locale: Locale): string => `${pageIn(locale, 'lab')}?${EXERCISE}=${slug}`

/** The exercise that such an address names; null where it names none. */
export const exerciseInAddress = (search: string): string | null => new URLSearchParams(search).get(EXERCISE)

/** The page with a scenario, from the root of the site on. */
export const labAddress = (scenario: Scenario, locale: Locale): string =>
  `${addressOf(pageIn(locale, 'lab'))}#${toLink(scenario)}`
