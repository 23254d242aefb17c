import type { Metadata } from 'next'
import { Document } from './_ui/document'
import { LanguageChoice } from './_ui/language-choice'

export const metadata: Metadata = { title: 'No such page · 没有这个页面 · Ackademy' }

/** Any address that no page has. Its language is not known, so it speaks both. */
export default function GlobalNotFound() {
  return (
    <Document lang="en">
      <LanguageChoice
        title="404"
        lines={[
          { lang: 'en', text: 'There is no page at this address. The course starts here:' },
          { lang: 'zh-Hans', text: '这个地址上没有页面。课程从这里开始：' },
        ]}
      />
    </Document>
  )
}
