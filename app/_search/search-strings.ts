import type { Locale } from '#content/locales'
import type { Kind } from './find'

interface SearchStrings {
  readonly title: string
  readonly label: string
  readonly hint: string
  readonly singleKey: string
  readonly kinds: Readonly<Record<Kind, string>>
  readonly results: string
  readonly count: (results: number) => string
  readonly all: (results: number) => string
  readonly nothing: (query: string) => string
  readonly loading: string
  readonly failed: string
  readonly again: string
  readonly close: string
  readonly noScript: string
}

const STRINGS: Readonly<Record<Locale, SearchStrings>> = {
  en: {
    title: 'Search',
    label: 'Search lessons, terms, claims, exercises and symptoms',
    hint: 'A word or a trouble: “window”, “CLOSE_WAIT”, “ports run out”. Arrow keys choose, Enter opens.',
    singleKey: 'The key / opens the search, and other single keys are shortcuts',
    kinds: {
      symptom: 'Symptoms',
      lesson: 'Lessons',
      exercise: 'Exercises',
      term: 'Glossary',
      claim: 'Claims',
      quiz: 'Quizzes',
    },
    results: 'Results',
    count: (results) => (results === 1 ? '1 result' : `${results} results`),
    all: (results) => `All ${results} results`,
    nothing: (query) => `Nothing has “${query}”. Try another word, or fewer.`,
    loading: 'The index is on its way …',
    failed: 'The index of the course did not load. Look at your connection and try again.',
    again: 'Try again',
    close: 'Close',
    noScript:
      'Searching needs JavaScript. The symptoms, the glossary and the claims are whole pages in which your browser can search:',
  },
  zh: {
    title: '搜索',
    label: '搜索课文、术语、说法、练习和现象',
    hint: '输入一个词或一种现象，例如“窗口”“CLOSE_WAIT”“端口用完”。用方向键选择，按回车打开。',
    singleKey: '按 / 打开搜索，其他单键也是快捷键',
    kinds: { symptom: '现象', lesson: '课文', exercise: '练习', term: '术语', claim: '说法', quiz: '小测验' },
    results: '搜索结果',
    count: (results) => `${results} 条结果`,
    all: (results) => `全部 ${results} 条结果`,
    nothing: (query) => `没有找到“${query}”。换个词，或者少写几个字试试。`,
    loading: '正在加载索引……',
    failed: '课程的索引没能加载。请检查网络后重试。',
    again: '重试',
    close: '关闭',
    noScript: '搜索需要 JavaScript。现象、术语和说法各自都是完整的一页，可以用浏览器在页内查找：',
  },
}

export const searchStrings = (locale: Locale): SearchStrings => STRINGS[locale]
