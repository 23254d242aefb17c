import type { Locale } from './locale'

const en = {
  course: {
    name: 'Ackademy',
    subject: 'TCP from the inside',
    description:
      'An interactive course on TCP: lessons in which connections run, and exercises graded in your browser.',
    picture:
      'Ackademy: TCP from the inside. Segments between a client and a server, from the SYN to the first ACK of data.',
  },
  frame: {
    skip: 'Skip to the content',
    lab: 'Lab',
    navigation: 'The course',
    course: 'Course',
    quizzes: 'Quizzes',
    symptoms: 'Symptoms',
    glossary: 'Glossary',
    claims: 'Claims',
    search: 'Search',
    theme: 'Colours',
    themes: { light: 'Light', dark: 'Dark', system: 'As the system does' },
    teachers: 'For teachers:',
    teach: 'Make an assignment',
    mark: 'Mark a pile',
    foot: 'Lessons, engine and grading run in your browser. What you write stays there.',
  },
  errors: {
    broken: 'This page stopped working',
    brokenText:
      'A part of the page failed in your browser. Nothing is lost: what you wrote and your progress are kept.',
    todo: 'Try again first. If it fails again, load the page anew; if that does not help either, go on elsewhere in the course and report the message below.',
    message: 'What the browser said',
    again: 'Try again',
    reload: 'Load the page anew',
    home: 'To the course',
  },
}

type Dictionary = typeof en

const zh: Dictionary = {
  course: {
    name: 'Ackademy',
    subject: '从内部看 TCP',
    description: '一门可以动手的 TCP 课程：课文里的连接是真跑起来的，练习就在浏览器里评分。',
    picture: 'Ackademy：从内部看 TCP。客户端与服务器之间的报文段，从 SYN 到数据的第一个 ACK。',
  },
  frame: {
    skip: '跳到正文',
    lab: '实验室',
    navigation: '课程导航',
    course: '课程',
    quizzes: '小测验',
    symptoms: '现象',
    glossary: '术语',
    claims: '说法',
    search: '搜索',
    theme: '配色',
    themes: { light: '浅色', dark: '深色', system: '跟随系统' },
    teachers: '给教师：',
    teach: '布置作业',
    mark: '批改作业',
    foot: '课文、引擎和评分都在你的浏览器里运行，你写的内容也只留在那里。',
  },
  errors: {
    broken: '这个页面出了问题',
    brokenText: '页面的一部分在浏览器里运行失败。什么也没有丢：你写的内容和学习进度都还在。',
    todo: '先重试一次。如果还不行，就重新加载页面；再不行，可以先去课程的其他地方，并把下面的信息报告给我们。',
    message: '浏览器给出的信息',
    again: '重试',
    reload: '重新加载页面',
    home: '回到课程',
  },
}

const DICTIONARY: Readonly<Record<Locale, Dictionary>> = { en, zh }

/** The shell's strings in one language. Widgets keep their own beside them. */
export function t(locale: Locale): Dictionary {
  return DICTIONARY[locale]
}
