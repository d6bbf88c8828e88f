/** The search's first words in Chinese. */

const FORMAT = new Intl.NumberFormat("zh-Hans");

/**
 * @param {number} count
 * @returns {string}
 */
export function papers(count) {
  return `${grouped(count)} 篇论文`;
}

/**
 * @param {number} count
 * @returns {string}
 */
export function grouped(count) {
  return FORMAT.format(count);
}

export const WORDS = {
  // What the page says above its results.
  none: "没有找到论文。",
  /** @type {(count: string) => string} */
  allWords: (count) => `${count}包含全部词语。`,
  /** @type {(count: string) => string} */
  oneWord: (count) => `${count}。`,
  /** @type {(count: string) => string} */
  fewHaveAll: (count) => `包含全部词语的论文太少；${count}包含其中一些，最相关的在前。`,
  /** @type {(count: string) => string} */
  someWords: (count) => `${count}，包含词语最多、最罕见的在前。`,
  /** @type {(count: string) => string} */
  byFilters: (count) => `${count}。`,
  exact: "标题完全一致的排在最前。",
  /** @type {(count: number) => string} */
  byMeaning: (count) => `其中 ${grouped(count)} 篇与查询没有相同的词，但含义相近。`,
  allByMeaning: "都不包含查询中的词，但含义相近。",
  broken: "搜索暂时无法使用；请重新加载页面再试。",
  unsupported: "此浏览器无法使用搜索。",

  // A hit.
  exactTitle: "标题一致",
  related: "含义相近",
  tags: "主题",
  /** @type {(fields: string) => string} */
  matched: (fields) => `匹配于：${fields}`,
  others: "等",
  /** @type {Record<string, string>} */
  fields: {
    title: "标题",
    abstract: "摘要",
    tags: "主题",
    authors: "作者",
    "first author": "第一作者",
    keyphrases: "关键短语",
    venue: "期刊或会议",
    year: "年份",
  },
};
