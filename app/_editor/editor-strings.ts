const en = {
  label: (fileName: string) => `Code editor, ${fileName}`,
  leave: 'Tab indents. To leave the editor: Escape, then Tab.',
  armed: 'Tab now leaves the editor.',
  loading: 'The full editor is loading; what you type is kept.',
  unavailable: 'The full editor could not be loaded. This plain one does all that matters.',
}

/** What stands around an editor, in both languages. */
export const editorStrings: Readonly<Record<'en' | 'zh', typeof en>> = {
  en,
  zh: {
    label: (fileName) => `代码编辑器，${fileName}`,
    leave: 'Tab 键缩进。要离开编辑器：先按 Escape，再按 Tab。',
    armed: '现在按 Tab 键即可离开编辑器。',
    loading: '完整编辑器正在加载，已输入的内容会保留。',
    unavailable: '完整编辑器没能加载。这个简易编辑器可以完成全部操作。',
  },
}
