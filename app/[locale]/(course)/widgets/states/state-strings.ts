import type { Locale } from '#app/_ui/locale'
import type { Kind } from './question-keys'

interface StateStrings {
  readonly questions: string
  readonly given: Readonly<Record<'before' | 'right' | 'wrong', string>>
  readonly asks: Readonly<Record<Kind, string>>
  readonly choices: Readonly<Record<'server' | 'client' | 'nobody', string>>
  readonly feedback: { readonly right: string; readonly wrong: string }
  readonly revealed: string
  readonly harmed: string
  readonly branches: string
  readonly tour: string
  readonly tours: string
  readonly steps: readonly { readonly at: string; readonly text: string }[]
  readonly knob: { readonly title: string; readonly outcome: string }
  readonly numbers: string
  readonly window: string
  readonly extremes: string
  readonly claims: string
}

export const stateStrings: Readonly<Record<Locale, StateStrings>> = {
  en: {
    questions: 'Predictions',
    given: { before: 'before the commitment', right: 'answered rightly', wrong: 'answered wrongly' },
    asks: {
      choice: 'The SYN is on its way. Who sends the next segment?',
      number: 'The SYN has the number 1000. Which number does the answer acknowledge?',
      state: 'In which state is the server once the SYN is there?',
      moment: 'When is the client in ESTABLISHED?',
    },
    choices: {
      server: 'The server, in answer.',
      client:
        'The client, since every connection begins with two segments of the one who opens it, and a long answer takes two lines.',
      nobody: 'Nobody.',
    },
    feedback: {
      right: 'So it is; the segment is marked in the run.',
      wrong: 'The run says otherwise: look at the segment that is marked.',
    },
    revealed: 'This was closed until the commitment.',
    harmed: 'Harmed segments',
    branches: 'Runs that a reader made',
    tours: 'Tours',
    tour: 'A tour',
    steps: [
      { at: 'first', text: 'The client’s SYN leaves: a short sentence.' },
      {
        at: 'second',
        text: 'The server answers with a SYN of its own, and acknowledges the client’s in the same segment. This sentence is longer, so that the box has room for more than one line.',
      },
    ],
    knob: { title: 'One way takes', outcome: 'The client is in ESTABLISHED from (ms)' },
    numbers: 'Numbers on a circle',
    window: 'The server’s window while the data is held',
    extremes: 'Nothing, and very much',
    claims: 'Claims, one of each verdict',
  },
  zh: {
    questions: '预测',
    given: { before: '提交之前', right: '答对之后', wrong: '答错之后' },
    asks: {
      choice: 'SYN 正在途中。下一个报文段由谁发送？',
      number: 'SYN 的序号是 1000。应答里的确认号是多少？',
      state: 'SYN 到达之后，服务器处于什么状态？',
      moment: '客户端什么时候进入 ESTABLISHED？',
    },
    choices: {
      server: '服务器，发出应答。',
      client: '客户端：因为每条连接都由主动打开的一方先发两个报文段。这个选项写得长一些，好占两行。',
      nobody: '谁也不发。',
    },
    feedback: {
      right: '正是这样；运行中已标出这个报文段。',
      wrong: '运行结果不是这样：请看标出的那个报文段。',
    },
    revealed: '这句话在提交之前是看不到的。',
    harmed: '受损的报文段',
    branches: '读者改出来的运行',
    tours: '导览',
    tour: '一次导览',
    steps: [
      { at: 'first', text: '客户端发出 SYN：这句话很短。' },
      {
        at: 'second',
        text: '服务器发出自己的 SYN，并在同一个报文段里确认客户端的 SYN。这句话长一些，好让方框里容得下不止一行。',
      },
    ],
    knob: { title: '单程时延', outcome: '客户端进入 ESTABLISHED 的时刻（ms）' },
    numbers: '圆上的序号',
    window: '数据被扣住时服务器的窗口',
    extremes: '空的和很长的',
    claims: '说法：每种结论一条',
  },
}
