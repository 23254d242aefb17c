import type { ReactNode } from 'react'
import '../globals.css'
import { BEFORE_PAINT } from '../_theme/before-paint'
import { KEEP_EARLY_PRESSES } from './keep-early-presses'

/** The frame of every HTML page: its language, and the theme that is set before the first paint. */
export function Document({ lang, children }: { readonly lang: string; readonly children: ReactNode }) {
  return (
    <html lang={lang} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: BEFORE_PAINT }} />
        <script dangerouslySetInnerHTML={{ __html: KEEP_EARLY_PRESSES }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
