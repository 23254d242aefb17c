import type { Locale } from '#app/_ui/locale'
import type { ResultPile } from './result-pile'
import type { Remark } from './result-rows'

type RefusalKind = ResultPile['refused'][number]['refusal']['kind']
const en = {
  title: 'Mark a pile of quiz results',
  intro:
    'Open the quiz, then drop the result files of your students, or the zip that your learning platform makes of them. Every answer is scored again here; what a file says about its points does not count. Nothing leaves this machine.',
  quiz: 'The quiz',
  openFile: 'Open its file',
  link: 'Its link',
  linkHint: 'The one that your students have, or the one for marking.',
  openLink: 'Open',
  ofCourse: 'Or a quiz of the course',
  noneChosen: 'Choose one',
  isOpen: 'Results are marked with:',
  questions: (count: number, points: string) =>
    `${count === 1 ? '1 question' : `${count} questions`}, ${points} points`,
  another: 'Open another quiz',
  notOpened: 'This is no quiz that can be opened',
  badLink: 'The link is not whole. Copy all of it, with the long part after #.',
  results: 'The results',
  choose: 'Choose files',
  drop: 'or drop them here: .json files, or a .zip of them',
  reading: 'Reading…',
  nothingFound: 'No result of a quiz was found in what you chose.',
  read: (files: number) => (files === 1 ? 'One result was read.' : `${files} results were read.`),
  waits: 'Open the quiz above, and they are marked.',
  progress: (done: number, all: number) => `${done} of ${all} marked`,
  done: (all: number) => (all === 1 ? 'One result is marked.' : `${all} results are marked.`),
  failed: 'The engine could not be loaded, so nothing is marked. Load the page anew.',
  clear: 'Empty the table',
  save: 'Save as CSV',
  saved: (file: string) => `Saved as ${file}.`,
  saveNote:
    "In the CSV an apostrophe stands before names and numbers that a spreadsheet would take for a value or a formula: 007 is saved as '007.",
  open: 'Essays without points, and what is not judged, leave a total open; the CSV says so.',
  table: 'Students',
  student: 'Student',
  total: 'Total',
  question: (n: number) => `Q${n}`,
  cells: { unanswered: '–', written: 'to mark', 'other-draw': '0', failed: '?', waiting: '…' },
  perQuestion: 'Questions',
  perQuestionNote: 'How hard each was: the mean share of its points. What nobody answered counts as nothing.',
  name: 'Question',
  answered: 'Answered',
  share: 'Mean share',
  essays: 'Essays to mark',
  essayOf: (n: number, text: string) => `Question ${n}: ${text}`,
  look: 'To look for:',
  pointsFor: (student: string) => `Points for ${student}`,
  of: (points: string) => `of ${points}`,
  noText: 'Nothing was written.',
  refused: 'Not read as a result of a quiz',
  refusal: {
    'no-text': 'It is no text in UTF-8.',
    'no-result': 'It is no result of a quiz, or it was changed or damaged.',
    nobody: 'It has no name or number of a student.',
    'entry-too-large': 'Unpacked it is larger than 2 MB; a result never is. It was not unpacked further.',
    'entry-encrypted': 'It is locked with a password. Unpack it yourself and choose what was in it.',
    'entry-damaged': 'It is damaged inside the zip. Download the zip again.',
    'entry-method': 'It is packed in a way that this page cannot read. Unpack it yourself and choose what was in it.',
    'zip-too-large': 'It is larger than 200 MB. Choose a part of it.',
    'zip-damaged': 'It is no whole zip. Download it again.',
    'zip-too-full': 'It has more than 20,000 entries. Choose a part of it.',
    'pile-too-large': 'The pile is full: 2,000 results or 300 MB unpacked. Mark the rest by itself.',
    unreadable: 'The browser could not read it. If it is a folder, choose the files in it.',
  } satisfies Record<RefusalKind, string>,
  ignored: (files: number) =>
    files === 1 ? 'One other file in the zip was left alone.' : `${files} other files in the zips were left alone.`,
  remarks: {
    foreign: (bank: string) => `of another quiz: ${bank}`,
    'other-version': 'of another version of this quiz; not marked. Open that version',
    again: 'more than one file of this student',
    'same-draw': 'the same draw as another student: perhaps a copy',
    'over-time': 'took longer than allowed',
    'over-attempts': 'more attempts than allowed',
    'other-settings': 'taken under other settings',
    'points-differ': (said: number, found: number) =>
      `the file says ${round(said)} points, its answers come to ${round(found)}`,
    'other-draw': (questions: readonly number[]) =>
      `answers numbers that were not drawn for it: question ${questions.join(', ')}`,
    failed: (questions: readonly number[]) => `could not be judged: question ${questions.join(', ')}`,
  },
  csv: {
    outOf: 'out of',
    isOpen: 'open',
    yes: 'yes',
    said: 'points in the file',
    attempt: 'attempt',
    minutes: 'minutes',
    handedIn: 'handed in',
    note: 'note',
    file: 'file',
    seed: 'seed',
  },
  exercises: 'Submissions of exercises are marked on a page of their own.',
  toExercises: 'Mark exercises',
  needsScript: 'Marking needs JavaScript, which is off or did not load.',
}

const zh: typeof en = {
  title: '批改测验结果',
  intro:
    '先打开测验，再把学生的结果文件，或教学平台打包的 zip 拖到这里。每个作答都会在这里重新评分，文件里写的得分不算数。任何内容都不会离开这台电脑。',
  quiz: '测验',
  openFile: '打开测验文件',
  link: '测验链接',
  linkHint: '发给学生的链接，或批改用的链接。',
  openLink: '打开',
  ofCourse: '或本课程的测验',
  noneChosen: '请选择',
  isOpen: '用这份测验批改：',
  questions: (count, points) => `${count} 题，共 ${points} 分`,
  another: '打开另一份测验',
  notOpened: '无法打开，这不是一份测验',
  badLink: '链接不完整。请复制完整的链接，包括 # 之后的长串。',
  results: '结果文件',
  choose: '选择文件',
  drop: '或拖到这里：.json 文件，或包含它们的 .zip',
  reading: '正在读取…',
  nothingFound: '所选的文件里没有找到测验结果。',
  read: (files) => `读到 ${files} 份结果。`,
  waits: '请在上面打开测验，随后自动批改。',
  progress: (done, all) => `已批改 ${done} / ${all} 份`,
  done: (all) => `${all} 份结果已批改完。`,
  failed: '引擎没能加载，所以没有批改。请重新加载页面。',
  clear: '清空表格',
  save: '保存为 CSV',
  saved: (file) => `已保存为 ${file}。`,
  saveNote: "凡是电子表格会当成数值或公式的姓名和学号，CSV 里都在前面加一个撇号：007 存为 '007。",
  open: '还有未评分的问答题，或有题目无法评分时，总分是暂计的，CSV 里会注明。',
  table: '学生',
  student: '学生',
  total: '总分',
  question: (n) => `第 ${n} 题`,
  cells: { unanswered: '–', written: '待批改', 'other-draw': '0', failed: '?', waiting: '…' },
  perQuestion: '题目',
  perQuestionNote: '各题难度：平均得分率。没有作答的按 0 分计。',
  name: '题目',
  answered: '作答人数',
  share: '平均得分率',
  essays: '待批改的问答题',
  essayOf: (n, text) => `第 ${n} 题：${text}`,
  look: '评分要点：',
  pointsFor: (student) => `${student} 的得分`,
  of: (points) => `满分 ${points}`,
  noText: '没有作答。',
  refused: '未能作为测验结果读取',
  refusal: {
    'no-text': '它不是 UTF-8 文本。',
    'no-result': '它不是测验结果文件，或者被改动、损坏了。',
    nobody: '里面没有学生的姓名或学号。',
    'entry-too-large': '解压后超过 2 MB，结果文件不会这么大。解压已中止。',
    'entry-encrypted': '它有密码保护。请自行解压，再选择里面的文件。',
    'entry-damaged': '它在 zip 里已损坏。请重新下载 zip。',
    'entry-method': '本页不支持它的压缩方式。请自行解压，再选择里面的文件。',
    'zip-too-large': '它超过 200 MB。请分几次选择。',
    'zip-damaged': '这个 zip 不完整。请重新下载。',
    'zip-too-full': '里面超过 20,000 项。请分几次选择。',
    'pile-too-large': '这一批已满：2,000 份结果，或解压后共 300 MB。其余的请另外批改。',
    unreadable: '浏览器读不了它。如果是文件夹，请选择里面的文件。',
  },
  ignored: (files) => `zip 里另有 ${files} 个其他文件，没有处理。`,
  remarks: {
    foreign: (bank) => `属于另一份测验：${bank}`,
    'other-version': '属于这份测验的另一个版本，未批改，请打开那个版本',
    again: '该学生交了不止一个文件',
    'same-draw': '与另一名学生抽到完全相同的题，可能是复制的',
    'over-time': '超过了限定时间',
    'over-attempts': '超过了限定次数',
    'other-settings': '作答设置与发布的不同',
    'points-differ': (said, found) => `文件里写的是 ${round(said)} 分，按作答应为 ${round(found)} 分`,
    'other-draw': (questions) => `第 ${questions.join('、')} 题所答的数值不是为它抽取的`,
    failed: (questions) => `第 ${questions.join('、')} 题无法评分`,
  },
  csv: {
    outOf: '满分',
    isOpen: '未评完',
    yes: '是',
    said: '文件中的得分',
    attempt: '第几次',
    minutes: '用时（分钟）',
    handedIn: '交卷时间',
    note: '备注',
    file: '文件',
    seed: '种子',
  },
  exercises: '练习的提交在另一个页面批改。',
  toExercises: '批改练习',
  needsScript: '批改需要 JavaScript，而它已关闭或没有加载成功。',
}

export const quizMarkStrings: Readonly<Record<Locale, typeof en>> = { en, zh }
export type QuizMarkStrings = typeof en

const round = (points: number): number => Math.round(points * 100) / 100

/** A remark in words. */
export function remarkText(remark: Remark, { remarks }: QuizMarkStrings): string {
  switch (remark.kind) {
    case 'foreign':
      return remarks.foreign(remark.bank)
    case 'points-differ':
      return remarks['points-differ'](remark.said, remark.found)
    case 'other-draw':
    case 'failed':
      return remarks[remark.kind](remark.questions)
    default:
      return remarks[remark.kind]
  }
}
