import type { Locale } from '#content/locales'

interface QuestionStrings {
  readonly kinds: Readonly<Record<'predict' | 'quiz', string>>
  readonly submit: Readonly<Record<'predict' | 'quiz', string>>
  readonly number: string
  readonly right: string
  readonly wrong: string
  readonly answer: string
}

export const questionStrings: Readonly<Record<Locale, QuestionStrings>> = {
  en: {
    kinds: { predict: 'Your prediction', quiz: 'Check yourself' },
    submit: { predict: 'That is my prediction: show the run', quiz: 'Check' },
    number: 'Your number',
    right: 'Right.',
    wrong: 'Not so.',
    answer: 'Answer',
  },
  zh: {
    kinds: { predict: '先预测', quiz: '自测' },
    submit: { predict: '就选这个，看运行结果', quiz: '检查' },
    number: '你的数值',
    right: '正确。',
    wrong: '不对。',
    answer: '答案',
  },
}
