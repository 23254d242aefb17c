import type { Locale } from '#app/_ui/locale'

const en = {
  title: 'Give a bank of questions to a class',
  intro:
    'Open a file of questions: one of Moodle, Canvas or another program, or a bank of Ackademy. Then publish it as a quiz, or write it as a file of another program. It is read here in your browser and sent nowhere.',
  open: 'Open now',
  none: 'Nothing is open yet.',
  count: (questions: number) => (questions === 1 ? '1 question' : `${questions} questions`),
  needsScript: 'Files are read in the browser, which needs JavaScript.',
}

const zh: typeof en = {
  title: '把题库发给班级',
  intro:
    '打开一个题目文件：Moodle、Canvas 等平台的文件，或 Ackademy 题库。然后可以发布成测验，或导出为其他平台的文件。文件只在你的浏览器里读取，不会发送到任何地方。',
  open: '当前题库',
  none: '还没有打开题库。',
  count: (questions) => `${questions} 道题`,
  needsScript: '文件在浏览器里读取，需要 JavaScript。',
}

export const givingStrings: Readonly<Record<Locale, typeof en>> = { en, zh }
