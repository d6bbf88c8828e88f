/** node build_minisearch.js SETTINGS < documents > index */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const { default: MiniSearch } = await import(
  pathToFileURL(require.resolve("minisearch").replace("cjs/index.cjs", "es/index.js"))
);
const { SETTINGS } = await import(pathToFileURL(process.argv[2]));
const index = new MiniSearch(SETTINGS.index);
index.addAll(JSON.parse(readFileSync(0, "utf8")));
process.stdout.write(JSON.stringify(index));
