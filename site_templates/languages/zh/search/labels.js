/** The search's later words in Chinese. */

import { grouped, papers } from "./words.js";

export const LABELS = {
  // Corrections.
  resultsFor: ["以下是“", "”的结果。"],
  insteadFor: ["改为搜索：", "。"],
  didYouMean: ["您要找的是：", "？"],

  // Why a hit is there (`?explain=1`).
  /** @type {(score: string) => string} */
  why: (score) => `得分 ${score}`,
  whyColumns: ["词", "字段", "频次", "稀有度", "得分"],
  whyTitle: "整个标题",
  whyMeaning: "含义的接近程度",

  // Filters.
  /** @type {(count: number) => string} */
  filtersChosen: (count) => (count ? `筛选（${count}）` : "筛选"),
  clear: "清除全部筛选条件",
  /** @type {(kind: string, name: string) => string} */
  remove: (kind, name) => `移除筛选条件 ${kind}：${name}`,
  /** @type {(count: number) => string} */
  moreValues: (count) => `另外 ${grouped(count)} 项`,
  fewerValues: "收起",
  /** @type {(title: string) => string} */
  findValue: (title) => `在${title}中查找`,
  /** @type {(title: string) => string} */
  count: (title) => `统计${title}`,
  from: "从",
  to: "到",
  years: "年份",
  apply: "应用",
  /** @type {Record<string, string>} */
  kinds: { code: "代码", year: "年份", author: "作者", venue: "期刊或会议", tag: "主题", method: "方法" },

  // Export.
  exporting: "正在收集论文",
  exportFailed: "未能生成文件；请重试。",
  /** @type {(count: string, name: string) => string} */
  exported: (count, name) => `${count}已保存为 ${name}。`,
  /** @type {(most: string) => string} */
  exportedFirst: (most) => `这是前 ${most}。`,

  // The header's box.
  found: "找到的论文",
  /** @type {(count: number, query: string) => string} */
  allResults: (count, query) => `“${query}”的全部 ${grouped(count)} 个结果`,
  /** @type {(shown: number, total: number) => string} */
  listed: (shown, total) => (total ? `已列出 ${papers(total)}中的 ${shown} 篇` : "没有找到论文"),

  // The map.
  /** @type {(found: number, count: number) => string} */
  onMap: (found, count) => `${papers(count)}中的 ${grouped(found)} 篇`,
  mapBroken: "搜索暂时无法使用。",
};
