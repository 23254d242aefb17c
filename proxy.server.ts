import { type NextRequest, NextResponse } from 'next/server'
import { LOCALE_COOKIE } from './app/_ui/locale'
import { preferredLocale } from './app/_ui/preferred-locale'

/** `/` leads to the course in the reader's language. The static export has no server; there `app/(index)` does it in the browser. */
export function proxy(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone()
  url.pathname = `/${preferredLocale(request.headers.get('accept-language'), request.cookies.get(LOCALE_COOKIE)?.value)}`
  return NextResponse.redirect(url, { headers: { 'Cache-Control': 'no-store', Vary: 'Accept-Language, Cookie' } })
}

export const config = { matcher: '/' }
