import type { Locale } from '#content/locales'

interface QuestionStrings {
  readonly kinds: Readonly<Record<'predict' | 'quiz', string>>
  readonly submit: Readonly<Record<'predict' | 'quiz', string>>
  readonly number: string
  readonly state: string
  readonly choose: string
  readonly moment: string
  readonly right: string
  readonly wrong: string
  readonly answer: string
  /** Said of a prediction that was wrong. */
  readonly rightIs: (answer: string) => string
  readonly claim: (id: string) => string
}

export const questionStrings: Readonly<Record<Locale, QuestionStrings>> = {
  en: {
    kinds: { predict: 'Your prediction', quiz: 'Check yourself' },
    submit: { predict: 'That is my prediction: show the run', quiz: 'Check' },
    number: 'Your number',
    state: 'State:',
    choose: 'choose one',
    moment: 'Moment:',
    right: 'Right.',
    wrong: 'Not so.',
    answer: 'Answer',
    rightIs: (answer) => `The run says ${answer}.`,
    claim: (id) => `So says a source document: claim ${id}.`,
  },
  zh: {
    kinds: { predict: '先预测', quiz: '自测' },
    submit: { predict: '就选这个，看运行结果', quiz: '检查' },
    number: '你的数值',
    state: '状态：',
    choose: '请选择',
    moment: '时刻：',
    right: '正确。',
    wrong: '不对。',
    answer: '答案',
    rightIs: (answer) => `运行结果是 ${answer}。`,
    claim: (id) => `源文档中有这种说法：${id}。`,
  },
}
