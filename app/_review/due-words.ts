import type { Locale } from '#app/_ui/locale'

/** When something comes back, in words. Days that are over are today. */
export function dueWords(days: number, locale: Locale): string {
  const isZh = locale === 'zh'
  if (days <= 0) return isZh ? '今天' : 'today'
  if (days === 1) return isZh ? '明天' : 'tomorrow'
  if (days === 2 && isZh) return '后天'
  if (days < 60) return isZh ? `${days} 天后` : `in ${days} days`
  const months = Math.round(days / 30.4)
  return isZh ? `约 ${months} 个月后` : `in about ${months} months`
}
