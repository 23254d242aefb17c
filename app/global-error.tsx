'use client'

import { Document } from './_ui/document'
import { LanguageChoice } from './_ui/language-choice'

/** Stands in where the frame of the pages itself failed. Its language is not known, so it speaks both. */
export default function GlobalError({ error }: { readonly error: Error }) {
  return (
    <Document lang="en">
      <LanguageChoice
        lines={[
          {
            lang: 'en',
            text: 'The course stopped working on this page. What you wrote and your progress are kept. Start again here:',
          },
          { lang: 'zh-Hans', text: '课程在这个页面上出了问题。你写的内容和学习进度都还在。从这里重新开始：' },
        ]}
        title="Ackademy"
      >
        <pre className="whitespace-pre-wrap font-mono text-ink-muted text-sm [overflow-wrap:anywhere]">
          {`${error.name}: ${error.message}`}
        </pre>
      </LanguageChoice>
    </Document>
  )
}
