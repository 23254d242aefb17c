'use client'

import { Document } from './_ui/document'
import { LanguageChoice } from './_ui/language-choice'

/** Stands in where the frame of the pages itself failed. Its language is not known, so it speaks both. */
export default function GlobalError() {
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
      />
    </Document>
  )
}
