import type { Locale } from '#app/_ui/locale'

const en = {
  title: 'On paper',
  about: 'Each variant has numbers and an order of its own. The keys stand on pages behind the sheets.',
  wrong: 'There is still something wrong in the bank. Mend it first; then it can be printed.',
  variants: 'Variants',
  draw: 'Draw',
  drawHint: 'The same number makes the same sheets again.',
  shuffle: 'Questions in another order in each variant',
  make: 'Make the sheets',
  making: 'Making the sheets…',
  made: (variants: number) =>
    `${variants === 1 ? 'One variant is' : `${variants} variants are`} ready, with keys. What prints now is the sheets alone; “Save as PDF” is in the same dialog.`,
  print: 'Print',
  failed: 'The sheets could not be made:',
}

const zh: typeof en = {
  title: '打印试卷',
  about: '每份试卷的数值和题目顺序各不相同，答案在试卷之后另起一页。',
  wrong: '题库里还有错误，改正之后才能打印。',
  variants: '卷数',
  draw: '抽取编号',
  drawHint: '编号相同，得到的试卷也相同。',
  shuffle: '每份试卷的题目顺序不同',
  make: '生成试卷',
  making: '正在生成试卷…',
  made: (variants) => `${variants} 份试卷及答案已准备好。现在打印出来的只有试卷，也可以在打印窗口里存为 PDF。`,
  print: '打印',
  failed: '无法生成试卷：',
}

export const printStrings: Readonly<Record<Locale, typeof en>> = { en, zh }

/** What stands on the sheets, in the language of the sheets. */
export const sheetStrings = {
  en: {
    variant: (letter: string) => `Variant ${letter}`,
    keyOf: (letter: string) => `Key to variant ${letter}`,
    name: 'Name',
    date: 'Date',
    total: (points: string) => `${points} points`,
    of: (points: string) => `/ ${points}`,
    one: 'Tick one.',
    many: 'Tick all that are right.',
    trueFalse: ['True', 'False'],
    match: 'Write the letter beside each.',
    order: 'Write the letters in the right order.',
    cloze: 'Fill in the gaps. Of what stands in brackets, circle one.',
    drawing: 'Mark the place in the drawing.',
    moment: 'The moment:',
    run: 'The run that the question is about',
    answer: 'Answer:',
    draw: (nth: number) => `Draw ${nth}`,
    points: 'Points',
    ofMenu: ' / ',
  },
  zh: {
    variant: (letter: string) => `${letter} 卷`,
    keyOf: (letter: string) => `${letter} 卷答案`,
    name: '姓名',
    date: '日期',
    total: (points: string) => `满分 ${points} 分`,
    of: (points: string) => `/ ${points} 分`,
    one: '单选，请打勾。',
    many: '多选，请在所有正确的选项前打勾。',
    trueFalse: ['正确', '错误'],
    match: '在每项旁边写上对应的字母。',
    order: '按正确的顺序写出字母。',
    cloze: '填空；方括号里的选一个圈出来。',
    drawing: '在图上标出所问的位置。',
    moment: '时刻：',
    run: '题目所问的运行过程',
    answer: '答：',
    draw: (nth: number) => `抽取编号 ${nth}`,
    points: '得分',
    ofMenu: ' / ',
  },
} satisfies Record<Locale, object>
