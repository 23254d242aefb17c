import type { Locale } from '#content/locales'

interface FilterStrings {
  readonly label: string
  /** `{n}` of `{all}` are left. */
  readonly left: string
  readonly none: string
  readonly clear: string
}

interface ReferenceStrings {
  readonly glossary: {
    readonly title: string
    readonly intro: string
    readonly letters: string
    readonly filter: FilterStrings
  }
  readonly claims: {
    readonly title: string
    readonly intro: string
    /** What the documents and the names of claims are. */
    readonly names: string
    readonly filter: FilterStrings
    readonly verdict: string
    readonly anyVerdict: string
    readonly document: (number: string, claims: number) => string
    readonly columns: {
      readonly id: string
      readonly claim: string
      readonly verdict: string
      readonly lessons: string
    }
    readonly lines: (lines: string) => string
    readonly truth: string
    readonly source: string
    readonly and: string
  }
  readonly symptoms: {
    readonly title: string
    readonly intro: string
    readonly groups: Readonly<Record<'opening' | 'data' | 'closing' | 'silence', string>>
    readonly look: string
    readonly read: string
    readonly written: string
    readonly planned: string
    readonly exercise: string
    readonly claims: string
    readonly terms: string
  }
  readonly here: (name: string) => string
}

const STRINGS: Readonly<Record<Locale, ReferenceStrings>> = {
  en: {
    glossary: {
      title: 'Glossary',
      intro:
        'Every term that the lessons use, with its Chinese name and the lesson that brings it in. A lesson without a link is not written yet.',
      letters: 'Letters',
      filter: {
        label: 'Find a term',
        left: '{n} of {all} terms',
        none: 'No term has these words.',
        clear: 'Show all terms',
      },
    },
    claims: {
      title: 'Claims, tested',
      intro:
        'What five documents say about TCP, in our words, and whether it holds. Each verdict names its source: an RFC, the Linux kernel, or a trial on Linux 6.18. A lesson without a link is not written yet.',
      names:
        'The documents are five notes about TCP, numbered 0 to 4, which the course goes through statement by statement. Each statement has a name by which lessons refer to it: D0-10 is statement 10 of document 0. The lines say where it stands there; the documents themselves are not part of the course.',
      filter: {
        label: 'Find a claim',
        left: '{n} of {all} claims',
        none: 'No claim is like that.',
        clear: 'Show all claims',
      },
      verdict: 'Verdict',
      anyVerdict: 'any',
      document: (number, claims) => `Document ${number}: ${claims} claims`,
      columns: { id: 'Claim', claim: 'What the document says', verdict: 'Verdict', lessons: 'Lessons' },
      lines: (lines) => `${/[-,]/.test(lines) ? 'lines' : 'line'} ${lines.replaceAll('-', '–')}`,
      truth: 'What is true',
      source: 'Source: ',
      and: '; ',
    },
    symptoms: {
      title: 'By symptom',
      intro:
        'What people see when TCP troubles them: what it is, what to look at first, and where the course treats it. The commands are those of Linux; 192.0.2.7, 8080 and <pid> stand for your own.',
      groups: {
        opening: 'While connecting',
        data: 'While data flows',
        closing: 'While and after closing',
        silence: 'While nothing is sent',
      },
      look: 'Look first',
      read: 'In its answer',
      written: 'Read',
      planned: 'Planned',
      exercise: 'Write it',
      claims: 'What is often said',
      terms: 'Terms',
    },
    here: (name) => `Address of ${name}`,
  },
  zh: {
    glossary: {
      title: '术语表',
      intro: '各课用到的全部术语，附英文名称和引入它的那一课。没有链接的课尚未写成。',
      letters: '字母',
      filter: { label: '查找术语', left: '{n} / {all} 条术语', none: '没有这样的术语。', clear: '显示全部术语' },
    },
    claims: {
      title: '说法逐条核对',
      intro:
        '五份文档对 TCP 都说了什么（用我们的话转述），说得对不对。每个判断都有依据：RFC、Linux 内核，或者在 Linux 6.18 上的实验。没有链接的课尚未写成。',
      names:
        '这五份文档是关于 TCP 的笔记，编号 0 到 4，课程逐条核对其中的说法。每条说法都有编号，供各课引用：D0-10 就是文档 0 的第 10 条说法，行号是它在原文中的位置。原文不收在课程里。',
      filter: { label: '查找说法', left: '{n} / {all} 条说法', none: '没有这样的说法。', clear: '显示全部说法' },
      verdict: '判断',
      anyVerdict: '不限',
      document: (number, claims) => `文档 ${number}：${claims} 条说法`,
      columns: { id: '编号', claim: '文档的说法', verdict: '判断', lessons: '所在的课' },
      lines: (lines) => `第 ${lines.replaceAll('-', '–').replaceAll(', ', '、')} 行`,
      truth: '实际情况',
      source: '依据：',
      and: '；',
    },
    symptoms: {
      title: '按现象查',
      intro:
        'TCP 出问题时人们看到的现象：它是什么，先看哪里，课程在哪里讲。命令都是 Linux 上的，192.0.2.7、8080 和 <pid> 请换成你自己的。',
      groups: { opening: '建立连接时', data: '传送数据时', closing: '关闭时和关闭后', silence: '没有数据往来时' },
      look: '先看',
      read: '怎么看',
      written: '读哪一课',
      planned: '将来的课',
      exercise: '自己写',
      claims: '常见的说法',
      terms: '术语',
    },
    here: (name) => `“${name}”的地址`,
  },
}

export const referenceStrings = (locale: Locale): ReferenceStrings => STRINGS[locale]
