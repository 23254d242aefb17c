import { fragmentOf } from '../../app/_quiz/bank-link'
import { FREE, type Settings } from '../../app/_quiz/settings'
import { oneOfEach } from '../../exercises/quiz/bank-for-tests'
import { bankSchema } from '../../exercises/quiz/schema'

/** The bank with one question of each type, as a teacher would write it who writes both languages. */
export const bankInBoth = () => bankSchema.parse({ ...asRecord(inBoth(oneOfEach)), languages: ['en', 'zh'] })

/** The address that holds that bank. */
export const linkTo = async (locale: string, settings: Partial<Settings> = {}): Promise<string> =>
  `/${locale}/quizzes/open#${await fragmentOf({ bank: bankInBoth(), settings: { ...FREE, ...settings } })}`

/** Each text in English is there in Chinese, too: the same, with a sign. */
function inBoth(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(inBoth)
  if (typeof part !== 'object' || part === null) return part
  const entries = Object.entries(part)
  const [only] = entries
  if (entries.length === 1 && only?.[0] === 'en') return { en: only[1], zh: `${only[1]}〔中〕` }
  return Object.fromEntries(entries.map(([key, each]) => [key, inBoth(each)]))
}

const asRecord = (it: unknown): object => (typeof it === 'object' && it !== null ? it : {})
