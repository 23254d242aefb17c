import type { Locale } from '../_ui/locale'

const en = {
  begin: 'Begin with one lesson and its exercise.',
  lastAt: 'You were last at:',
  start: {
    why: {
      begin: 'Begin here',
      goOn: 'Go on where you were',
      next: 'Next',
      allDone: 'All that is written is done',
    },
    lesson: (number: string) => `Lesson ${number}`,
    read: 'Read the lesson',
    solve: 'Do the exercise',
    needs: 'A question to answer first, runs to look into, then TypeScript of your own, graded in this page.',
    figure:
      'The numbers from 0 to 4294967295 on a circle. A receive window of 64 bytes begins at 4294967280, lies across zero and ends before 48.',
    window: 'receive window',
  },
  what: {
    title: 'What this is',
    text: 'A course for people who use TCP and want to know what it does. One small TCP, written for the course, draws every diagram, runs the code that you write as one end of a live connection, and grades it. Each lesson takes up what is often written about TCP, shows where it is right and where it is not, and names the source: the RFC, or the Linux kernel.',
  },
  symptoms: {
    title: 'You have a symptom?',
    intro:
      'What people see when TCP troubles them. Each says what it is, what to look at first, and where the course treats it.',
  },
  answer: {
    title: 'Do you know it?',
    quizzes: 'Quizzes',
    quizzesText: 'Questions on the lessons. Their numbers are drawn for you, and a run of the engine knows the answer.',
    review: 'Review',
    teachers: 'For teachers:',
    write: 'Write a quiz',
    ask: 'Ask the class',
    reviewText: 'What you missed comes back with other numbers: the next day, then after longer and longer times.',
  },
  map: {
    title: 'The course',
    intro: 'Nine units, thirty lessons. What is a link is written; the rest is planned and in this order.',
    unit: 'Unit',
    unwritten: 'not written yet',
    exercise: 'Exercise',
  },
  mark: {
    seen: 'begun',
    done: 'done',
    passed: 'passed',
    passedAfterSeeing: 'passed, solution seen',
    points: '{points} of {maxPoints} points',
  },
  progress: {
    title: 'Your progress',
    lessons: 'Lessons done',
    exercises: 'Exercises passed',
    of: '{n} of {all}',
    kept: 'Kept in this browser only. To carry it to another one, or to keep a copy, export it as a file.',
    memory:
      'This browser refuses to keep anything (a private window or a setting), so all is gone when you close the page. Export it before you go.',
    refused: 'The browser could not write the last change. Its disk may be full. Export your progress to be safe.',
    export: 'Export progress',
    import: 'Import a file',
    exported: 'Exported as {file}.',
    exportFailed: 'The progress could not be read, so nothing was exported. Reload the page and try again.',
    good: 'Done',
    bad: 'That did not work',
    unkept: 'Progress is not being kept',
    noScript: 'Progress is kept with JavaScript, which is off or did not load.',
  },
  imported: {
    imported:
      'Imported {records} records from {file}. What was here is kept; where both had work, the newer stands and the older is in the history.',
    'too-large': '{file} is larger than 50 MB and is not a progress file. Nothing was changed.',
    'not-json':
      '{file} is not a progress file: it is not JSON. Choose a file that “Export progress” made. Nothing was changed.',
    'another-format':
      '{file} is JSON, but not a progress file of this course. Choose a file that “Export progress” made. Nothing was changed.',
    'newer-version':
      '{file} is of version {version}, and this course reads version 1. Open it with the newer course that made it. Nothing was changed.',
    malformed: '{file} is damaged at {where}. Nothing was changed. Export it again where it came from.',
    failed: '{file} could not be written into this browser, whose disk may be full. Nothing was changed.',
  },
}

export type CourseStrings = typeof en

const zh: CourseStrings = {
  begin: '先读一课，再做它的练习。',
  lastAt: '上次学到：',
  start: {
    why: { begin: '从这里开始', goOn: '接着上次学', next: '下一课', allDone: '已写成的课都学完了' },
    lesson: (number: string) => `第 ${number} 课`,
    read: '读这一课',
    solve: '做练习',
    needs: '一个要先回答的问题，可以逐步看的运行，然后写你自己的 TypeScript，就在页面里评分。',
    figure: '0 到 4294967295 排成一个圆。64 字节的接收窗口从 4294967280 开始，跨过 0，在 48 之前结束。',
    window: '接收窗口',
  },
  what: {
    title: '这是什么',
    text: '这门课写给每天在用 TCP、想知道它到底做了什么的人。课程自带一个小小的 TCP：图都由它画出，你写的代码由它接到一条活的连接的一端上运行，评分也由它来做。每一课都从关于 TCP 的常见说法讲起，指出哪里对、哪里不对，并给出依据：RFC，或者 Linux 内核。',
  },
  symptoms: {
    title: '遇到了问题？',
    intro: 'TCP 出问题时人们看到的现象。每一条都说明它是什么，先看哪里，课程在哪里讲。',
  },
  answer: {
    title: '学会了吗？',
    quizzes: '小测验',
    quizzesText: '配合各课的问题。题中的数字为你随机抽取，答案来自引擎的一次运行。',
    review: '复习',
    teachers: '给教师：',
    write: '编写测验',
    ask: '课堂提问',
    reviewText: '答错的题会换一组数字再来：先是第二天，之后间隔越来越长。',
  },
  map: {
    title: '课程',
    intro: '九个单元，三十课。带链接的已经写好，其余的按这个顺序陆续写。',
    unit: '单元',
    unwritten: '尚未写成',
    exercise: '练习',
  },
  mark: {
    seen: '已开始',
    done: '已学完',
    passed: '已通过',
    passedAfterSeeing: '已通过（看过参考答案）',
    points: '{points} / {maxPoints} 分',
  },
  progress: {
    title: '学习进度',
    lessons: '学完的课',
    exercises: '通过的练习',
    of: '{n} / {all}',
    kept: '进度只保存在这个浏览器里。想带到别的浏览器，或者留一份备份，就导出成文件。',
    memory: '这个浏览器不允许保存数据（隐私窗口，或某项设置），关闭页面后一切都会消失。离开前请先导出。',
    refused: '浏览器没能写入最近的改动，可能是磁盘已满。为保险起见，请导出进度。',
    export: '导出进度',
    import: '导入文件',
    exported: '已导出为 {file}。',
    exportFailed: '没能读出进度，所以什么也没有导出。请刷新页面再试。',
    good: '完成',
    bad: '没有成功',
    unkept: '进度没有保存下来',
    noScript: '保存进度需要 JavaScript，而它已关闭或没有加载成功。',
  },
  imported: {
    imported: '从 {file} 导入了 {records} 条记录。原有的内容都还在；两边都有的，以较新的为准，较旧的留在历史里。',
    'too-large': '{file} 超过 50 MB，不是进度文件。没有做任何改动。',
    'not-json': '{file} 不是进度文件：它不是 JSON。请选择用“导出进度”得到的文件。没有做任何改动。',
    'another-format': '{file} 是 JSON，但不是本课程的进度文件。请选择用“导出进度”得到的文件。没有做任何改动。',
    'newer-version': '{file} 是第 {version} 版，而本课程只读第 1 版。请用生成它的新版课程打开。没有做任何改动。',
    malformed: '{file} 在 {where} 处已损坏。没有做任何改动。请在原来的地方重新导出。',
    failed: '没能把 {file} 写入这个浏览器，可能是磁盘已满。没有做任何改动。',
  },
}

const STRINGS: Readonly<Record<Locale, CourseStrings>> = { en, zh }

/** The strings of the home page in one language. */
export function courseStrings(locale: Locale): CourseStrings {
  return STRINGS[locale]
}
