/** The words of a reader's own tools in Chinese. */

export const TEXTS = {
  // Citing.
  citeAs: "引用格式",

  // The reading list.
  keep: "收藏",
  kept: "已收藏",
  keepTitle: "加入我的阅读清单（s）",
  read: "标记为已读",
  isRead: "已读",
  note: "笔记",
  noteHint: "给自己的笔记，只保存在此浏览器中",
  noteSaved: "笔记已保存",
  notKept: "此浏览器不为本站保存任何内容，因此无法标记。",
  empty: "还没有收藏。请在论文页面上点“收藏”，或按 s 键。",
  remove: "移除",
  open: "待读",
  done: "已读",
  save: "保存为文件",
  load: "载入文件",
  share: "复制此清单的链接",
  shared: "链接已复制。其中只有论文，没有您的笔记。",
  /** @type {(count: number) => string} */
  loaded: (count) => `已载入 ${count} 篇论文。`,
  notLoaded: "此文件不是本站的阅读清单。",
  /** @type {(count: number) => string} */
  sharedList: (count) => `有人分享了一份含 ${count} 篇论文的清单。`,
  keepAll: "全部收藏",
  mine: "显示我自己的清单",

  // Previews.
  preview: "预览",

  // Shortcuts.
  shortcuts: "键盘快捷键",
  close: "关闭",
  /** @type {Record<string, string>} */
  does: {
    search: "搜索",
    help: "显示此帮助",
    next: "列表中的下一篇论文",
    previous: "列表中的上一篇论文",
    keep: "收藏此论文，或从清单中移除",
    cite: "转到引用",
    home: "首页",
    tags: "主题",
    papers: "全部论文",
    list: "我的阅读清单",
  },
};
