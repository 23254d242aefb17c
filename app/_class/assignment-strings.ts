const en = {
  assignment: 'Assignment',
  partOf: 'Part of:',
  backToAssignment: 'Back to the assignment, to hand it in',
  due: 'Due:',
  points: (points: number) => (points === 1 ? '1 point' : `${points} points`),
  hintsOff: 'Hints are closed in this assignment.',
  reading: 'Reading the link…',
  opened: {
    nothing: {
      title: 'No assignment yet',
      text: 'An assignment is opened by its link. Open the one that your teacher sent you: the whole of it, with the long part after #.',
    },
    'too-long': {
      title: 'This is no link of an assignment',
      text: 'The part after # is longer than any assignment. Copy the link from your teacher’s message again.',
    },
    damaged: {
      title: 'This link is damaged',
      text: 'The part after # was cut or changed on its way. Copy the whole link from your teacher’s message again; if it stays so, ask for a new one.',
    },
    newer: {
      title: 'This link needs a newer course',
      text: 'It was made by a newer version of this course. Reload the page; if that does not help, ask your teacher which address to use.',
    },
  },
  unknown: (slugs: string) =>
    `This course has no exercise “${slugs}”. Ask your teacher for a new link; the others can be done.`,
  student: 'Your name or number',
  studentHint: 'As your teacher knows you. It is kept in this browser and written into your file.',
  exercises: 'Exercises',
  notBegun: 'not begun',
  changed: (when: string) => `changed ${when}`,
  mark: {
    seen: 'begun',
    done: 'done',
    passed: 'passed here',
    passedAfterSeeing: 'passed here, after the solution was seen',
    points: 'best here: {points} of {maxPoints} points',
  },
  handIn: 'Hand in',
  handInNote:
    'The file holds your code as it stands in the editors now. What passed here is practice: your teacher’s machine runs the code again.',
  missing: (titles: string) => `Not begun, and so missing in your file: ${titles}.`,
  complete: 'All exercises are begun and will be in your file.',
  download: 'Download my file',
  noName: 'Enter your name or number first; without it nobody knows whose file it is.',
  nothingBegun: 'There is nothing to hand in yet: no exercise is begun.',
  cannotRead: 'Your code could not be read from this browser, so no file was made. Reload the page and try again.',
  downloaded: (file: string) =>
    `Saved as ${file}. Nothing has been sent: hand the file in where your teacher collects it.`,
  unkept: 'This browser keeps nothing (a private window or a setting): download your file before you close the page.',
  needsScript: 'An assignment needs JavaScript, which is off or did not load.',
}

const zh: typeof en = {
  assignment: '作业',
  partOf: '所属作业：',
  backToAssignment: '回到作业页面提交',
  due: '截止：',
  points: (points) => `${points} 分`,
  hintsOff: '这份作业不开放提示。',
  reading: '正在读取链接…',
  opened: {
    nothing: {
      title: '还没有打开作业',
      text: '作业要用链接打开。请打开老师发给你的完整链接，包括 # 后面那一长串。',
    },
    'too-long': {
      title: '这不是作业链接',
      text: '# 后面的内容比任何作业都长。请从老师的消息里重新复制链接。',
    },
    damaged: {
      title: '链接已损坏',
      text: '# 后面的内容在转发时被截断或改动了。请从老师的消息里重新复制完整的链接；如果还是打不开，请老师重发一个。',
    },
    newer: {
      title: '这个链接需要更新的课程',
      text: '它是用更新版本的课程生成的。请刷新页面；如果还是打不开，请问老师该用哪个网址。',
    },
  },
  unknown: (slugs) => `本课程没有练习“${slugs}”。请老师重发链接；其余的练习可以照常做。`,
  student: '你的姓名或学号',
  studentHint: '请填老师认得的写法。它保存在这个浏览器里，并写进你的文件。',
  exercises: '练习',
  notBegun: '还没开始',
  changed: (when) => `${when} 改过`,
  mark: {
    seen: '已开始',
    done: '已完成',
    passed: '在这里已通过',
    passedAfterSeeing: '在这里已通过（看过参考答案）',
    points: '在这里最好成绩 {points} / {maxPoints} 分',
  },
  handIn: '提交',
  handInNote: '文件里是各个编辑器中现在的代码。在这里通过只是练习：老师会在自己的电脑上重新运行这些代码。',
  missing: (titles) => `还没开始、文件里会缺少的练习：${titles}。`,
  complete: '所有练习都已开始，都会写进文件。',
  download: '下载我的文件',
  noName: '请先填写姓名或学号，否则没人知道文件是谁的。',
  nothingBegun: '还没有可以交的内容：一个练习都没开始。',
  cannotRead: '没能从这个浏览器里读出你的代码，所以没有生成文件。请刷新页面再试。',
  downloaded: (file) => `已保存为 ${file}。内容还没有发给任何人，请把文件交到老师指定的地方。`,
  unkept: '这个浏览器不保存数据（隐私窗口，或某项设置）：关闭页面前请先下载文件。',
  needsScript: '打开作业需要 JavaScript，而它已关闭或没有加载成功。',
}

/** The strings of a student's assignment. */
export const assignmentStrings = { en, zh }
