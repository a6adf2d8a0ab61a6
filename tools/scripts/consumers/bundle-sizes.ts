import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { entries, packages } from "../workspace.ts";
import type { Report } from "./project.ts";

/** Something that a page imports, and what it may weigh: gzipped kilobytes (1000 bytes), dependencies left out. */
interface Budget {
  readonly source: string;
  readonly kilobytes: number;
}

const all = (specifier: string, kilobytes: number): Budget => ({
  source: `export * from "${specifier}";`,
  kilobytes,
});

/** Whole entries. What is loaded on first use (the schema of ONNX, decoders of pictures, served models) is not counted. */
const budgets: readonly Budget[] = [
  all("@legendre/core-tensor", 155),
  all("@legendre/core-tensor/datasets", 9),
  all("@legendre/core-tensor/events", 6),
  all("@legendre/onnx", 2),
  all("@legendre/fit", 8),
  all("@legendre/fishleg", 40),
  all("@legendre/fishleg/rivals", 40),
  all("@legendre/fishleg/structure", 40),
  // 48 until rankings held what is gone; loading that on first use saves nothing, since it shares what is loaded anyway.
  all("@legendre/fishleg/surgeon", 52),
  all("@legendre/reversible-gn", 40),
  all("@legendre/reversible-gn/least-squares", 40),
  all("@legendre/reversible-gn/pde", 40),
  all("@legendre/treemaml", 40),
  all("@legendre/graph-returns", 43),
  all("@legendre/graph-returns/cli", 40),
  all("@legendre/graph-returns/decide", 40),
  all("@legendre/graph-returns/explain", 40),
  all("@legendre/graph-returns/export", 40),
  all("@legendre/graph-returns/generator", 40),
  all("@legendre/graph-returns/models", 40),
  all("@legendre/graph-returns/report", 40),
  all("@legendre/graph-returns/serve", 40),
  // What is not used goes.
  { source: 'export { treeMap } from "@legendre/core-tensor/tree";', kilobytes: 2 },
  { source: 'export { sgd } from "@legendre/core-tensor/optim";', kilobytes: 6 },
  { source: 'export { kfac } from "@legendre/fishleg/rivals";', kilobytes: 9 },
  { source: 'export { magnitude } from "@legendre/fishleg/surgeon";', kilobytes: 6 },
  { source: 'export { parseNewick } from "@legendre/treemaml";', kilobytes: 3.2 },
  { source: 'export { ntk } from "@legendre/reversible-gn";', kilobytes: 6 },
  { source: 'export { auc } from "@legendre/graph-returns";', kilobytes: 4 },
  { source: 'export { logisticRegression } from "@legendre/graph-returns/models";', kilobytes: 9 },
  { source: 'export { scorer } from "@legendre/graph-returns/serve";', kilobytes: 5 },
];

/** Gzipped bytes of what a page loads at once, minified. */
async function bundled(
  source: string,
  folder: string,
  external: readonly string[],
): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder, sourcefile: "page.js" },
    bundle: true,
    minify: true,
    splitting: true,
    write: false,
    format: "esm",
    platform: "browser",
    outdir: "out",
    entryNames: "page",
    external: [...external],
    logLevel: "silent",
  });
  const byName = new Map(outputFiles.map((file) => [file.path.split("/").at(-1) ?? "", file]));
  const found = new Set<string>();
  const visit = (name: string): void => {
    const file = byName.get(name);
    if (file === undefined || found.has(name)) return;
    found.add(name);
    // Static imports and re-exports of chunks; `import("…")` is loaded later.
    for (const [, next] of file.text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) visit(next ?? "");
  };
  visit("page.js");
  return [...found].reduce(
    (sum, name) => sum + gzipSync(byName.get(name)?.contents ?? "").length,
    0,
  );
}

/**
 * Bundles the packages of a project for a browser with esbuild: everything must be found, an import of nothing must
 * leave nothing, and what is imported must keep to its budget.
 */
export async function checkSizes(report: Report, project: string): Promise<void> {
  for (const { name, manifest } of packages()) {
    for (const { specifier } of entries({ name, manifest } as never)) {
      const nothing = await bundled(`import "${specifier}";`, project, ["@tensorflow/*"]).catch(
        String,
      );
      const ok = typeof nothing === "number" && nothing < 100;
      report.add(`bundle of nothing from ${specifier}`, ok, String(nothing));
    }
  }
  for (const { source, kilobytes } of budgets) {
    const own = /"(@legendre\/[^/"]+)/.exec(source)?.[1];
    const dependencies = packages()
      .filter(({ name }) => name === own)
      .flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {}));
    const external = ["@tensorflow/*", ...dependencies.flatMap((name) => [name, `${name}/*`])];
    const bytes = await bundled(source, project, external).catch(String);
    const ok = typeof bytes === "number" && bytes <= 1000 * kilobytes;
    const size = typeof bytes === "number" ? `${(bytes / 1000).toFixed(1)} kB` : bytes;
    report.add(`${size} of ${kilobytes} kB: ${source}`, ok, size);
  }
}
