import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packEngine } from "../../playground/pack-engine.ts";
import { exitOnError } from "../cli/src/fail.ts";
import { parseFlags } from "../cli/src/flags.ts";
import { builtPages, chromiumPath, pageFaults } from "./site/check-pages.ts";
import { galleryPage } from "./site/gallery.ts";
import { pageRuleFaults } from "./site/page-rules.ts";
import { searchFaults, weightFaults } from "./site/page-weight.ts";
import { writeReference } from "./site/reference.ts";
import { changesPage, repositoryPages, sitePage } from "./site/repository-pages.ts";
import { root, run } from "./workspace.ts";

exitOnError();
const {
  reference: onlyReference,
  "keep-reference": keep,
  check,
} = parseFlags({
  reference: { type: "boolean", help: "only write the reference, docs/api" },
  "keep-reference": { type: "boolean", help: "take docs/api as it stands" },
  check: { type: "boolean", help: "also open the pages in Chromium; pictures go to out/site" },
});

if (!keep && !(await writeReference())) {
  console.error("The reference was not made: document or export what each line names.");
  process.exitCode = 1;
} else if (!onlyReference) {
  writeRepositoryPages();
  packEngine();
  const { ok, output } = run("vitepress", ["build", "docs"]);
  if (ok) dropUnused();
  console.log(output);
  if (ok)
    console.log("The site stands in docs/.vitepress/dist; `npx vitepress preview docs` serves it.");
  if (!ok || (check && !(await checkPages()))) process.exitCode = 1;
}

/** Judges the built pages, also as Chromium shows them if it is there; false if something is wrong with one. */
async function checkPages(): Promise<boolean> {
  const site = join(root, "docs/.vitepress/dist");
  const faults = [...pageRuleFaults(), ...weightFaults(site, builtPages()), ...searchFaults(site)];
  if (chromiumPath === undefined) console.log("skipped: the look of the pages (needs chromium)");
  else faults.push(...(await pageFaults(chromiumPath)));
  for (const line of faults) console.error(line);
  console.log(`${builtPages().length} pages looked at, ${faults.length} faults`);
  return faults.length === 0;
}

/** Vite packs onnxruntime's WebAssembly as it is, too; the playground brings its own, which is packed. */
function dropUnused(): void {
  const assets = join(root, "docs/.vitepress/dist/assets");
  for (const name of readdirSync(assets)) {
    if (/^ort-wasm-.*\.wasm$/.test(name)) rmSync(join(assets, name));
  }
}

/** Pages from files outside `docs/`, and the gallery of examples. */
function writeRepositoryPages(): void {
  const docs = join(root, "docs");
  for (const folder of ["examples", "packages", "project"]) {
    rmSync(join(docs, folder), { recursive: true, force: true });
  }
  const pages = repositoryPages();
  const write = (page: string, text: string): void => {
    mkdirSync(dirname(join(docs, page)), { recursive: true });
    writeFileSync(join(docs, page), text);
  };
  for (const page of pages) write(page.page, sitePage(page, pages));
  write("examples/index.md", galleryPage(pages));
  write("project/changes.md", changesPage());
}
