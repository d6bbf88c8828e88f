/** The words of a reader's own tools in Japanese. */

export const TEXTS = {
  // Citing.
  citeAs: "引用形式",

  // The reading list.
  keep: "保存",
  kept: "保存済み",
  keepTitle: "リーディングリストに保存（s）",
  read: "既読にする",
  isRead: "既読",
  note: "メモ",
  noteHint: "自分用のメモ。このブラウザーにだけ保存されます",
  noteSaved: "メモを保存しました",
  notKept: "このブラウザーは本サイトの内容を保存しないため、印を付けられません。",
  empty: "まだ何も保存されていません。論文のページで「保存」を押すか、sキーを押してください。",
  remove: "外す",
  open: "未読",
  done: "既読",
  save: "ファイルに保存",
  load: "ファイルを読み込む",
  share: "このリストへのリンクをコピー",
  shared: "リンクをコピーしました。論文だけを含み、メモは含みません。",
  /** @type {(count: number) => string} */
  loaded: (count) => `${count}件の論文を読み込みました。`,
  notLoaded: "このファイルは本サイトのリーディングリストではありません。",
  /** @type {(count: number) => string} */
  sharedList: (count) => `${count}件の論文のリストが共有されました。`,
  keepAll: "すべて保存",
  mine: "自分のリストを表示",

  // Previews.
  preview: "プレビュー",

  // Shortcuts.
  shortcuts: "キーボードショートカット",
  close: "閉じる",
  /** @type {Record<string, string>} */
  does: {
    search: "検索",
    help: "このヘルプを表示",
    next: "リストの次の論文",
    previous: "リストの前の論文",
    keep: "この論文を保存、またはリストから外す",
    cite: "引用へ移動",
    home: "ホーム",
    tags: "トピック",
    papers: "すべての論文",
    list: "自分のリーディングリスト",
  },
};
