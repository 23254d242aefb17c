import type { ReactNode } from 'react'
import { LOOK_OF_REVEAL } from './look-of-reveal'

/** React leaves what is in `<noscript>` to the server, and a browser with JavaScript neither draws it nor tells it to anybody. */
export function WithoutScript({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <noscript>
      <details className={LOOK_OF_REVEAL}>
        <summary className="min-h-8 cursor-pointer font-semibold">{summary}</summary>
        {children}
      </details>
    </noscript>
  )
}
