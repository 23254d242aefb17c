import type { Locale } from './locale'

const BASE_PATH = process.env.NEXT_PUBLIC_BASE_PATH ?? ''
const TRAILING_SLASH = process.env.NEXT_PUBLIC_TRAILING_SLASH ? '/' : ''

/** The path of a page as `next/link` takes it, which adds the base path itself: `pageIn('zh', 'lessons/x')` is `/zh/lessons/x`. */
export function pageIn(locale: Locale, page = ''): string {
  return page === '' ? `/${locale}` : `/${locale}/${page}`
}

/** The address of a path for a plain `<a>` or a fetch: with the base path and, in the static export, the closing slash. */
export function addressOf(path: string): string {
  return `${BASE_PATH}${path}${path.endsWith('/') ? '' : TRAILING_SLASH}`
}
