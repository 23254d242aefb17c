const en = {
  title: 'Make an assignment',
  intro:
    'Choose exercises and give your class a link. Students need no account: they enter a name or number, solve the exercises in their browser and hand in one file. You mark the files here, in your own browser.',
  name: 'Title',
  nameHint: 'What students see, such as “Week 2”.',
  due: 'Due',
  dueHint: 'As you would write it: “Friday, 18:00”. It is shown, and nothing closes then.',
  exercises: 'Exercises',
  points: (points: number) => (points === 1 ? '1 point' : `${points} points`),
  options: 'Help',
  hints: 'Hints may be opened',
  solutions: 'The solution may be opened',
  make: 'Make the link',
  noneChosen: 'Choose at least one exercise; without one there is nothing to do.',
  made: 'The links are made',
  forStudents: 'Link for your students',
  forStudentsNote: 'The whole assignment is in it, and nothing about anybody. Later changes need a new link.',
  forMarking: 'Link for marking',
  forMarkingNote:
    'Keep it to yourself. It opens “Mark a pile” for this assignment, and generated test cases then differ from those in any student’s browser.',
  see: 'See it as your students do',
  words: {
    copy: 'Copy',
    copied: 'Copied.',
    byHand: 'The browser did not allow copying. The link is selected: press Ctrl+C or ⌘+C.',
  },
  trust: 'What counts',
  trustText: [
    'What a student’s browser shows is practice. A file that is handed in holds code and no result; marking runs that code again, on your machine, and only that counts.',
    'Hints and solutions are closed on the pages that the link opens. They are not secret: who opens the exercise without the link finds them, and who knows how can read the tests of a published course.',
    'A file says who made it, but does not prove it. Your learning platform knows who handed it in.',
  ],
  toMark: 'Mark a pile',
  needsScript: 'Making a link needs JavaScript, which is off or did not load.',
}

const zh: typeof en = {
  title: '布置作业',
  intro:
    '选好练习，把链接发给学生。学生不用注册：填上姓名或学号，在浏览器里做完练习，交一个文件。您在自己的浏览器里批改这些文件。',
  name: '标题',
  nameHint: '学生会看到它，例如“第 2 周”。',
  due: '截止时间',
  dueHint: '随您怎么写，例如“周五 18:00”。只用于显示，到时不会自动关闭。',
  exercises: '练习',
  points: (points) => `${points} 分`,
  options: '帮助',
  hints: '可以打开提示',
  solutions: '可以打开参考答案',
  make: '生成链接',
  noneChosen: '请至少选择一个练习，否则没有内容可做。',
  made: '链接已生成',
  forStudents: '给学生的链接',
  forStudentsNote: '整份作业都在链接里，不含任何人的信息。之后要改，就得重新生成链接。',
  forMarking: '批改用的链接',
  forMarkingNote: '请自己留着，不要外传。用它打开的就是这份作业的批改页面，自动生成的测试数据也与学生浏览器里的不同。',
  see: '看看学生看到的页面',
  words: {
    copy: '复制',
    copied: '已复制。',
    byHand: '浏览器不允许复制。链接已选中，请按 Ctrl+C 或 ⌘+C。',
  },
  trust: '以什么为准',
  trustText: [
    '学生在浏览器里看到的结果只是练习。交上来的文件里只有代码，没有成绩；批改时会在您的电脑上重新运行这些代码，成绩只以此为准。',
    '用链接打开的页面不显示提示和参考答案，但它们不是秘密：不用链接直接打开练习就能看到，懂行的人也能读到已发布课程的测试。',
    '文件里写着是谁做的，但不能证明。是谁交的，以您的教学平台为准。',
  ],
  toMark: '批改作业',
  needsScript: '生成链接需要 JavaScript，而它已关闭或没有加载成功。',
}

/** The strings of the page on which a teacher makes an assignment. */
export const teachStrings = { en, zh }
