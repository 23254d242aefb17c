import type { Locale } from '#app/_ui/locale'

const en = {
  title: 'Publish',
  wrong: 'There is still something wrong in the bank. Mend it first; then it can be published.',
  how: 'How it is taken',
  modes: {
    practice: { title: 'Practice', about: 'Each answer is judged at once; every question can be asked again.' },
    test: { title: 'Test', about: 'Nothing is said before it is handed in.' },
    either: { title: 'Either', about: 'Whoever takes it chooses.' },
  },
  attempts: 'Attempts',
  attemptsHint: 'From 1 to 100; empty for as many as one likes.',
  minutes: 'Minutes',
  minutesHint: 'From 1 to 600; empty for no limit.',
  shuffle: 'Questions in another order for each learner',
  makeLink: 'Make the link',
  makeFile: 'Download as a file',
  notANumber: 'Mend the number first.',
  links: 'The links',
  made: 'The link for your students',
  words: { copy: 'Copy', copied: 'Copied.', byHand: 'Copy it with your keyboard: it is selected.' },
  linkMade: (characters: string) => `The link is made. It has ${characters} characters.`,
  fit: {
    anywhere: (characters: string) => `${characters} characters: short enough for mail and chat.`,
    'may-be-cut': (characters: string) =>
      `${characters} characters: browsers take that, but some mail and chat programs cut links of more than 2,000. Try yours, put the link on a page of your course, or hand out the file.`,
    'too-long': (characters: string) =>
      `With ${characters} characters it is too long for a link. Hand out the file, or divide the bank.`,
  },
  see: 'See it as a student does',
  toMark: 'The page that marks results of this quiz',
  toMarkNote: 'Keep this link for yourself: it opens “Mark a pile” with this quiz.',
  downloaded: (file: string) => `${file} was downloaded. Students open it under “Open a quiz”.`,
  trust: 'This is practice, not an exam',
  trustText: [
    'The link and the file hold the whole bank, with keys and explanations: who looks for the answers will find them. Limits of time and of attempts are kept by the student’s own browser.',
    'No server is asked, and none checks anything. Students download their result as a file and give it to you; “Mark a pile” scores the answers in it again.',
  ],
  markPile: 'Mark a pile',
}

const zh: typeof en = {
  title: '发布',
  wrong: '题库里还有错误，改正之后才能发布。',
  how: '作答方式',
  modes: {
    practice: { title: '练习', about: '每道题答完立刻给出反馈，都可以再做。' },
    test: { title: '测试', about: '交卷之前不给任何提示。' },
    either: { title: '都可以', about: '由作答的人选择。' },
  },
  attempts: '次数',
  attemptsHint: '1 到 100，留空表示不限。',
  minutes: '分钟',
  minutesHint: '1 到 600，留空表示不限时。',
  shuffle: '每个学生的题目顺序不同',
  makeLink: '生成链接',
  makeFile: '下载为文件',
  notANumber: '请先改正数字。',
  links: '链接',
  made: '给学生的链接',
  words: { copy: '复制', copied: '已复制。', byHand: '链接已选中，请用键盘复制。' },
  linkMade: (characters) => `链接已生成，共 ${characters} 个字符。`,
  fit: {
    anywhere: (characters) => `共 ${characters} 个字符，可以用邮件和聊天软件发送。`,
    'may-be-cut': (characters) =>
      `共 ${characters} 个字符：浏览器没有问题，但有些邮件和聊天软件会截断超过 2,000 个字符的链接。请先试一试，或把链接放在课程网页上，或改发文件。`,
    'too-long': (characters) => `共 ${characters} 个字符，太长，不能做成链接。请改发文件，或把题库分成几个。`,
  },
  see: '以学生身份查看',
  toMark: '批改这份测验的页面',
  toMarkNote: '请自己保存这个链接，不要发给学生：它会打开“批改作业”并载入这份测验。',
  downloaded: (file) => `已下载 ${file}。学生在“打开测验”里打开它。`,
  trust: '这是练习，不是考试',
  trustText: [
    '链接和文件包含整个题库，连同答案和解析：有心人能找到答案。时间和次数的限制也只由学生自己的浏览器执行。',
    '全程不经过服务器，也没有服务器核对。学生把结果下载为文件交给你，“批改作业”会根据其中的作答重新评分。',
  ],
  markPile: '批改作业',
}

export const publishStrings: Readonly<Record<Locale, typeof en>> = { en, zh }
