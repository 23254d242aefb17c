import type { Locale } from './locale'

const en = {
  course: {
    name: 'Ackademy',
    subject: 'TCP from the inside',
    description:
      'An interactive course on TCP: lessons in which connections run, and exercises graded in your browser.',
  },
  frame: {
    skip: 'Skip to the content',
    lab: 'Lab',
    theme: 'Colours',
    themes: { light: 'Light', dark: 'Dark', system: 'As the system does' },
    teachers: 'For teachers:',
    teach: 'Make an assignment',
    mark: 'Mark a pile',
    foot: 'Lessons, engine and grading run in your browser. What you write stays there.',
  },
  errors: {
    broken: 'This page stopped working',
    brokenText: 'A part of it failed. What you wrote and your progress are kept.',
    again: 'Try again',
    home: 'To the course',
  },
}

type Dictionary = typeof en

const zh: Dictionary = {
  course: {
    name: 'Ackademy',
    subject: '从内部看 TCP',
    description: '一门可以动手的 TCP 课程：课文里的连接是真跑起来的，练习就在浏览器里评分。',
  },
  frame: {
    skip: '跳到正文',
    lab: '实验室',
    theme: '配色',
    themes: { light: '浅色', dark: '深色', system: '跟随系统' },
    teachers: '给教师：',
    teach: '布置作业',
    mark: '批改作业',
    foot: '课文、引擎和评分都在你的浏览器里运行，你写的内容也只留在那里。',
  },
  errors: {
    broken: '这个页面出了问题',
    brokenText: '页面的一部分运行失败。你写的内容和学习进度都还在。',
    again: '重试',
    home: '回到课程',
  },
}

const DICTIONARY: Readonly<Record<Locale, Dictionary>> = { en, zh }

/** The shell's strings in one language. Widgets keep their own beside them. */
export function t(locale: Locale): Dictionary {
  return DICTIONARY[locale]
}
