import type { Locale } from '#content/locales'

interface LessonStrings {
  readonly unit: (number: number, title: string) => string
  readonly contents: string
  readonly exercise: string
  readonly quiz: (questions: number) => string
  readonly around: string
  readonly previous: string
  readonly next: string
  readonly unwritten: (numbers: readonly string[]) => string
}

/** The first and the last of some numbers that follow one another. */
const span = (numbers: readonly string[], to: string): string =>
  numbers.length > 1 ? `${numbers[0]}${to}${numbers.at(-1)}` : `${numbers[0]}`

export const lessonStrings: Readonly<Record<Locale, LessonStrings>> = {
  en: {
    unit: (number, title) => `Unit ${number} · ${title}`,
    contents: 'In this lesson',
    exercise: 'Write it yourself: the exercise',
    quiz: (questions) => `The quiz of this lesson: ${questions} questions`,
    around: 'Lessons before and after',
    previous: 'Previous lesson',
    next: 'Next lesson',
    unwritten: (numbers) => `Not written yet: ${span(numbers, ' to ')}`,
  },
  zh: {
    unit: (number, title) => `第 ${number} 单元 · ${title}`,
    contents: '本课内容',
    exercise: '自己写一遍：练习',
    quiz: (questions) => `本课小测验：${questions} 题`,
    around: '前后的课',
    previous: '上一课',
    next: '下一课',
    unwritten: (numbers) => `${span(numbers, ' 至 ')} 尚未写成`,
  },
}
