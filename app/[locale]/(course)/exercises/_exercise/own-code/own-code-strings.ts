import type { Locale } from '#app/_ui/locale'

const en = {
  title: 'Do you know what your code does?',
  note: 'No test has run this connection. Your code is in it. Say what comes next; nothing is counted.',
  soFar: 'The connection up to now',
  whole: 'How it went on',
  arrived: 'has just arrived',
  answer: 'the answer',
  noAnswer: 'no answer',
  another: 'Another one',
  drawing: 'Your code is running…',
  none: 'Nothing could be asked about this run. Try another one.',
}

const zh: typeof en = {
  title: '你知道自己的代码会怎么做吗？',
  note: '下面的连接不在任何测试里，运行的是你的代码。预测一下接下来会发生什么；不计分。',
  soFar: '到目前为止的连接',
  whole: '后来的情况',
  arrived: '刚刚到达',
  answer: '答案',
  noAnswer: '没有回应',
  another: '再来一题',
  drawing: '正在运行你的代码…',
  none: '这次运行没有可问的内容，请换一题。',
}

export const ownCodeStrings: Readonly<Record<Locale, typeof en>> = { en, zh }
