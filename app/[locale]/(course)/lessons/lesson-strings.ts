import type { Locale } from '#content/locales'

interface LessonStrings {
  readonly unit: (number: number, title: string) => string
  readonly contents: string
  readonly exercise: string
  readonly around: string
  readonly previous: string
  readonly next: string
}

export const lessonStrings: Readonly<Record<Locale, LessonStrings>> = {
  en: {
    unit: (number, title) => `Unit ${number} · ${title}`,
    contents: 'In this lesson',
    exercise: 'Write it yourself: the exercise',
    around: 'Lessons before and after',
    previous: 'Previous lesson',
    next: 'Next lesson',
  },
  zh: {
    unit: (number, title) => `第 ${number} 单元 · ${title}`,
    contents: '本课内容',
    exercise: '自己写一遍：练习',
    around: '前后的课',
    previous: '上一课',
    next: '下一课',
  },
}
