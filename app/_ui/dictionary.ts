import type { Locale } from './locale'

const en = {
  course: {
    name: 'Ackademy',
    subject: 'TCP from the inside',
    description: 'An interactive course on TCP: lessons that run, and exercises graded in your browser.',
  },
}

type Dictionary = typeof en

const zh: Dictionary = {
  course: {
    name: 'Ackademy',
    subject: '从内部理解 TCP',
    description: '一门可以动手的 TCP 课程：课文里的连接是真跑出来的，练习在浏览器里评分。',
  },
}

const DICTIONARY: Readonly<Record<Locale, Dictionary>> = { en, zh }

/** The shell's strings in one language. Widgets keep their own beside them. */
export function t(locale: Locale): Dictionary {
  return DICTIONARY[locale]
}
