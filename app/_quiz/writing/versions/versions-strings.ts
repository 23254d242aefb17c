import type { Locale } from '#app/_ui/locale'

const list = (numbers: readonly number[]) =>
  numbers.length < 3 ? numbers.join(' and ') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`

const en = {
  intro:
    'As you write, the quiz is kept from time to time as it stands, and each time you publish it. Look at an earlier state beside the present one, or go back to it: what stands here now is kept, too.',
  none: 'No earlier state is kept yet. The first is kept once you have written for a minute, or when you publish.',
  reading: 'Reading the earlier states…',
  failed: 'The earlier states could not be read.',
  states: 'Earlier states',
  publishedThen: 'Published',
  now: 'Now',
  first: 'the earliest that is kept',
  alike: 'as before',
  difference: {
    title: 'title',
    languages: 'languages',
    about: 'source or file’s name',
    reordered: 'another order',
    changed: (numbers: readonly number[]) =>
      numbers.length === 1
        ? `question ${numbers[0]} changed`
        : numbers.length > 4
          ? `${numbers.length} questions changed`
          : `questions ${list(numbers)} changed`,
    added: (count: number) => (count === 1 ? '1 question added' : `${count} questions added`),
    removed: (count: number) => (count === 1 ? '1 question deleted' : `${count} questions deleted`),
  },
  look: 'Beside the present',
  lookAt: (when: string) => `Beside the present: ${when}`,
  back: 'Go back to this',
  backTo: (when: string) => `Go back to the state of ${when}`,
  wentBack: (when: string) => `the state of ${when}`,
  isBack: (when: string) =>
    `The quiz is again as it was on ${when}. Undo brings back what stood here, and it is kept in the list.`,
  openNew: 'Open as a new quiz',
  openNewOf: (when: string) => `Open as a new quiz: ${when}`,
  isPresent: 'This is how the quiz stands now.',
  beside: (when: string) => `${when}, beside the present`,
  side: { same: 'Nothing differs.', nothingThere: 'nothing' },
  differs: (when: string, of: string) => `What differs from ${when}: ${of}`,
  theSame: (count: number) => (count === 1 ? '1 question is the same.' : `${count} questions are the same.`),
  onlyThen: 'was there then',
  onlyNow: 'came later',
  isOther: 'changed since',
  otherOrder: 'The questions stood in another order then.',
  aboutQuiz: 'Title, languages and source',
  placeKinds: { sent: 'a segment leaves', arrives: 'a segment arrives', enters: 'an end enters a state' },
  saidTo: 'Said to',
  yes: 'yes',
  no: 'no',
  raised: (when: string) =>
    `Since it was last published on ${when}, what is asked or what is right has changed in these questions. Publishing gives them a new version number; all others keep theirs.`,
  raise: (n: number, name: string) => `Question ${n}: ${name}`,
  fromTo: (from: number, to: number) => `version ${from} becomes ${to}`,
  notRaised: (when: string) =>
    `It was last published on ${when}. What is asked and what is right is the same since: all questions keep their version numbers.`,
}

const zh: typeof en = {
  intro:
    '编写过程中，测验会每隔一段时间自动留存一份，每次发布时也会留存一份。可以把以前的状态和现在的并排查看，也可以恢复到那时；现在的内容同样会留存下来。',
  none: '还没有留存以前的状态。写满一分钟或发布之后，就会有第一份。',
  reading: '正在读取以前的状态…',
  failed: '无法读取以前的状态。',
  states: '以前的状态',
  publishedThen: '已发布',
  now: '现在',
  first: '留存的最早一份',
  alike: '没有变化',
  difference: {
    title: '改了标题',
    languages: '改了语言',
    about: '改了来源或文件名',
    reordered: '调整了顺序',
    changed: (numbers) => (numbers.length > 4 ? `改了 ${numbers.length} 道题` : `改了第 ${numbers.join('、')} 题`),
    added: (count) => `添加了 ${count} 道题`,
    removed: (count) => `删除了 ${count} 道题`,
  },
  look: '与现在并排查看',
  lookAt: (when) => `与现在并排查看：${when}`,
  back: '恢复到这里',
  backTo: (when) => `恢复到 ${when} 的状态`,
  wentBack: (when) => `恢复到 ${when} 的状态`,
  isBack: (when) => `测验已恢复到 ${when} 的状态。撤销可以回到刚才的内容，它也留存在列表里。`,
  openNew: '作为新测验打开',
  openNewOf: (when) => `作为新测验打开：${when}`,
  isPresent: '现在的测验就是这个样子。',
  beside: (when) => `${when} 与现在并排`,
  side: { same: '没有不同。', nothingThere: '无' },
  differs: (when, of) => `与 ${when} 的不同之处：${of}`,
  theSame: (count) => `${count} 道题相同。`,
  onlyThen: '当时有，现在没有',
  onlyNow: '后来添加',
  isOther: '后来改过',
  otherOrder: '当时题目的顺序不同。',
  aboutQuiz: '标题、语言和来源',
  placeKinds: { sent: '报文段发出', arrives: '报文段到达', enters: '某一端进入某个状态' },
  saidTo: '说给',
  yes: '是',
  no: '否',
  raised: (when) =>
    `自 ${when} 上次发布以来，以下题目的问法或正确答案有变化。发布时它们的版本号会增加，其余题目的版本号不变。`,
  raise: (n, name) => `第 ${n} 题：${name}`,
  fromTo: (from, to) => `版本 ${from} 变为 ${to}`,
  notRaised: (when) => `上次发布于 ${when}。此后问法和正确答案都没有变化，所有题目的版本号不变。`,
}

export const versionsStrings: Readonly<Record<Locale, typeof en>> = { en, zh }
