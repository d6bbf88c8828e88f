/**
 * Lighthouse's scores (0 to 100, mobile profile) of pages of a site that is served somewhere:
 *
 *     npm install --prefix build/lighthouse lighthouse@13.5.0
 *     cp benchmarks/lighthouse.mjs build/lighthouse/
 *     python3 -m http.server 8000 -d build/site &
 *     node build/lighthouse/lighthouse.mjs http://127.0.0.1:8000/ "" tags/ "search/?q=looms"
 *
 * CHROME_PATH names the Chromium. Ends with 1 if a score is below 95, and then says what lowers it.
 */

import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";

const LEAST = 0.95;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const [site, ...paths] = process.argv.slice(2);
const chrome = await chromeLauncher.launch({ chromeFlags: ["--headless=new", "--no-sandbox"] });
for (const path of paths) {
  const settings = { port: chrome.port, logLevel: "error", onlyCategories: CATEGORIES };
  const { lhr } = await lighthouse(new URL(path, site).href, settings);
  const scores = Object.values(lhr.categories);
  console.log([`/${path}`, ...scores.map(({ id, score }) => `${id} ${Math.round(score * 100)}`)].join("  "));
  for (const { id, auditRefs } of scores.filter(({ score }) => score < LEAST)) {
    const lacking = auditRefs.filter(({ id: audit, weight }) => weight && lhr.audits[audit].score < 1);
    console.log(`    ${id}: ${lacking.map(({ id: audit }) => audit).join(", ")}`);
    process.exitCode = 1;
  }
}
await chrome.kill();
