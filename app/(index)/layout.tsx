import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Document } from '../_ui/document'

export const metadata: Metadata = { title: 'Ackademy' }

/** The page at `/` belongs to no language, so it has a root of its own. */
export default function IndexLayout({ children }: { readonly children: ReactNode }) {
  return <Document lang="en">{children}</Document>
}
