/** The search's later words in Japanese. */

import { grouped, papers } from "./words.js";

export const LABELS = {
  // Corrections.
  resultsFor: ["「", "」の検索結果です。"],
  insteadFor: ["元の語で検索：", "。"],
  didYouMean: ["もしかして：", ""],

  // Why a hit is there (`?explain=1`).
  /** @type {(score: string) => string} */
  why: (score) => `スコア${score}`,
  whyColumns: ["語", "項目", "頻度", "珍しさ", "スコア"],
  whyTitle: "タイトル全体",
  whyMeaning: "意味の近さ",

  // Filters.
  /** @type {(count: number) => string} */
  filtersChosen: (count) => (count ? `絞り込み（${count}）` : "絞り込み"),
  clear: "絞り込みをすべて解除",
  /** @type {(kind: string, name: string) => string} */
  remove: (kind, name) => `絞り込みを解除　${kind}：${name}`,
  /** @type {(count: number) => string} */
  moreValues: (count) => `ほか${grouped(count)}件`,
  fewerValues: "少なく表示",
  /** @type {(title: string) => string} */
  findValue: (title) => `${title}から探す`,
  /** @type {(title: string) => string} */
  count: (title) => `${title}を数える`,
  from: "開始",
  to: "終了",
  years: "発行年",
  apply: "適用",
  /** @type {Record<string, string>} */
  kinds: { code: "コード", year: "発行年", author: "著者", venue: "掲載誌・会議", tag: "トピック", method: "手法" },

  // Export.
  exporting: "論文を集めています",
  exportFailed: "ファイルを作成できませんでした。もう一度お試しください。",
  /** @type {(count: string, name: string) => string} */
  exported: (count, name) => `${count}を${name}として保存しました。`,
  /** @type {(most: string) => string} */
  exportedFirst: (most) => `これは最初の${most}です。`,

  // The header's box.
  found: "見つかった論文",
  /** @type {(count: number, query: string) => string} */
  allResults: (count, query) => `「${query}」の検索結果（全${grouped(count)}件）`,
  /** @type {(shown: number, total: number) => string} */
  listed: (shown, total) => (total ? `${papers(total)}のうち${shown}件を表示` : "論文は見つかりませんでした"),

  // The map.
  /** @type {(found: number, count: number) => string} */
  onMap: (found, count) => `${papers(count)}のうち${grouped(found)}件`,
  mapBroken: "現在、検索できません。",
};
