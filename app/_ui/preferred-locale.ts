import { isLocale, LOCALES, type Locale } from './locale'

/**
 * The language for a request to `/`: the one chosen before, else the best of `Accept-Language`, else the first.
 *
 * @param accepted the header's value, as RFC 9110 12.5.4 writes it: ranges with weights, `q=0` meaning "not this one"
 * @param chosen the cookie's value; anything that is no language of the course is ignored
 */
export function preferredLocale(accepted: string | null, chosen: string | undefined): Locale {
  if (chosen !== undefined && isLocale(chosen)) return chosen
  const ranges = (accepted ?? '')
    .split(',')
    .map((item) => {
      const [range = '', ...parameters] = item.trim().split(/\s*;\s*/)
      const q = parameters.find((parameter) => parameter.startsWith('q='))
      return { language: range.toLowerCase().split('-')[0] ?? '', weight: q === undefined ? 1 : Number(q.slice(2)) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return ranges.map(({ language }) => language).find(isLocale) ?? LOCALES[0]
}
