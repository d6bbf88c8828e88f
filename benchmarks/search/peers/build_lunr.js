/** node build_lunr.js < documents > index */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const lunr = createRequire(`${process.cwd()}/`)("lunr");
const documents = JSON.parse(readFileSync(0, "utf8"));
const index = lunr(function () {
  this.ref("id");
  for (const field of ["title", "text", "authors"]) this.field(field);
  for (const document of documents) this.add(document);
});
process.stdout.write(JSON.stringify(index));
