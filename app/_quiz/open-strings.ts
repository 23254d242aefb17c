import type { Locale } from '#app/_ui/locale'

const en = {
  title: 'Open a quiz',
  intro: 'A quiz comes as a link that holds all of it, or as a file. It is read here in your browser and sent nowhere.',
  file: 'Open a file',
  formats: 'A bank of Ackademy, as YAML or JSON.',
  reading: 'Reading…',
  refused: {
    'too-long': {
      title: 'This is too large for a quiz',
      text: 'Nothing of it was opened. Ask for a smaller one, or for a file.',
    },
    damaged: {
      title: 'This link is damaged',
      text: 'Chat and mail programs cut long links. Copy the whole of it, with the long part after #, or ask for the file.',
    },
    newer: {
      title: 'This link is of a newer version',
      text: 'Load the page anew. If that does not help, this copy of the course is older than the quiz.',
    },
    'no-bank': { title: 'There is something wrong in this quiz', text: 'Whoever wrote it can mend these places:' },
    'no-text': { title: 'This file is no text in UTF-8', text: 'Save it in UTF-8 and open it again.' },
  },
  more: (more: number) => `and ${more} more`,
  yours: 'A quiz of somebody’s own: the course has not checked what it says.',
}

const zh: typeof en = {
  title: '打开测验',
  intro: '一份测验是一个包含全部内容的链接，或一个文件。它只在你的浏览器里读取，不会发送到任何地方。',
  file: '打开文件',
  formats: 'Ackademy 的题库，YAML 或 JSON。',
  reading: '正在读取…',
  refused: {
    'too-long': { title: '内容太大，不是一份测验', text: '没有打开任何内容。请索取更小的测验，或改用文件。' },
    damaged: {
      title: '这个链接已损坏',
      text: '聊天和邮件程序会截断长链接。请复制完整的链接（包括 # 之后的长串），或索取文件。',
    },
    newer: { title: '这个链接属于更新的版本', text: '请重新加载页面。如果仍然不行，说明这里的课程比测验旧。' },
    'no-bank': { title: '这份测验里有错误', text: '请出题人改正下列各处：' },
    'no-text': { title: '这个文件不是 UTF-8 文本', text: '请存为 UTF-8 后再打开。' },
  },
  more: (more) => `另有 ${more} 处`,
  yours: '这是别人自己编写的测验，课程没有核对过它的内容。',
}

export const openStrings: Readonly<Record<Locale, typeof en>> = { en, zh }
