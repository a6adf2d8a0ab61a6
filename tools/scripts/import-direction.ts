import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { importCircles } from "./import-circles.ts";
import { packages, root } from "./workspace.ts";

/**
 * The floors of core-tensor, lowest first, as in ARCHITECTURE.md; each names folders of `src`. A file
 * may import from its own floor and from those below it. Files directly in `src` (errors, options,
 * ops) are the ground floor.
 */
const floors: readonly (readonly string[])[] = [
  ["", "ops", "options", "tree", "format"],
  ["engine"],
  // The WebAssembly module on plain arrays; rows of the kernel table run on it.
  ["host"],
  // Factorisations in float64 on plain arrays, for rows of the kernel table and for linalg.
  ["host-linalg"],
  ["kernels"],
  ["graph"],
  // Random numbers are drawn by kernels, so that traced programs draw them too.
  ["random"],
  ["executors"],
  ["transforms"],
  ["jit"],
  // Terms of negative log-likelihoods, for the likelihoods of curvature and the losses of nn.
  ["losses"],
  ["curvature", "linalg", "sparse"],
  // Stands on the linear solvers.
  ["solvers"],
  ["nn", "optim", "data", "io", "train"],
  // Entries that only those load who ask for them.
  ["extend", "xla", "datasets", "events"],
  // What programs for the command line need; writes by io.
  ["command"],
];

/** Folders that the main entry must not reach: who wants one imports it by its own entry. */
const apart: readonly string[] = ["extend", "xla", "datasets", "events", "command"];

/** Folders of each package that only Node runs; browsers load all others, where `node:` is imported when it is wanted. */
const nodeFolders: Readonly<Record<string, readonly string[]>> = {
  "core-tensor": ["command"],
  fishleg: ["cli"],
  fit: ["cli"],
  "graph-returns": ["cli", "export", "generator", "io", "server"],
};

/** A static import of a value of Node; `typescript` lists those of types and dynamic ones alike. */
const nodeImport = /^(?:import (?!type\b)[^;]*?|export (?!type\b)[^;]*?from )"(node:[^"]+)"/gm;

/** Imports allowed against the rules: file → what it may import besides, each with the reason. */
const exceptions: Readonly<Record<string, readonly string[]>> = {};

/** Packages that all methods may import: files of other programs, read and written with core-tensor alone. */
const belowMethods: readonly string[] = ["core-tensor", "onnx"];

/** Packages that put methods together, which none of them imports. */
const aboveMethods: readonly string[] = ["fit"];

/** The one file that imports tfjs; everything else takes the ops from it. */
const tfjsFile = "packages/core-tensor/src/ops.ts";

/** One import: who, what (as written) and, for a relative one, which file. */
interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly to?: string;
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));
}

function importsOf(file: string): Import[] {
  const from = relative(root, file);
  // True: also the dynamic imports and `import("…")` types.
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles.map(({ fileName: specifier }) =>
    specifier.startsWith(".")
      ? { from, specifier, to: relative(root, join(dirname(file), specifier)) }
      : { from, specifier },
  );
}

/** The folder of `src` a file is in; empty for a file directly there. */
function folderOf(file: string): string {
  const [folder = "", inner] = file.split("/").slice(3);
  return inner === undefined ? "" : folder;
}

const floorOf = (name: string): number => floors.findIndex((floor) => floor.includes(name));

/** Whether a file holds StableHLO forms, which rows of the table must not bring into every bundle. */
const holdsForms = (file: string): boolean =>
  /\/kernels\/(.*\/)?stablehlo(?!-writer)[^/]*$/.test(file);

/** What is wrong with one import, or undefined. */
function fault({ from, specifier, to }: Import): string | undefined {
  if (exceptions[from]?.includes(to ?? specifier)) return undefined;
  if (/^@tensorflow\/tfjs(-core|-layers|-converter)?$/.test(specifier) && from !== tfjsFile) {
    return `imports ${specifier}; take the op from ${tfjsFile} (add it there if need be)`;
  }
  const [, owner] = from.split("/");
  if (specifier.startsWith("@legendre/")) {
    const [, imported] = specifier.split("/");
    if (owner === "core-tensor") return `imports ${specifier}; core-tensor is below every method`;
    if (owner === "onnx" && imported !== "core-tensor")
      return `imports ${specifier}; onnx is below every method`;
    const isAllowed =
      belowMethods.includes(imported as string) || aboveMethods.includes(owner as string);
    if (!isAllowed && imported !== owner) {
      return `imports its sibling ${specifier}; take what it needs as a function argument`;
    }
  }
  if (to === undefined) return undefined;
  if (!to.startsWith(`packages/${owner}/src/`)) return `reaches out of its src to ${to}`;
  if (to === join(dirname(from), "index.ts"))
    return "imports the index of its own folder; name the file itself";
  if (owner !== "core-tensor") return undefined;
  if (from === "packages/core-tensor/src/index.ts") {
    if (!apart.includes(folderOf(to))) return undefined;
    return `imports ${to}, which has an entry of its own so that nobody loads it unasked`;
  }
  if (to === "packages/core-tensor/src/index.ts") return "imports the index; name the file itself";
  if (holdsForms(to) && !holdsForms(from) && folderOf(from) !== "executors") {
    return `imports ${to}, which only what writes StableHLO may load; put the form into the table of its family there`;
  }
  const [upper, lower] = [folderOf(from), folderOf(to)];
  for (const name of [upper, lower]) {
    if (floorOf(name) < 0)
      return `meets the folder "${name}", which has no floor; give it one in ${here}`;
  }
  if (floorOf(lower) <= floorOf(upper)) return undefined;
  return `imports ${to}, which is above it ("${lower}" is above "${upper || "the ground floor"}"); move the shared part down`;
}

const here = relative(root, fileURLToPath(import.meta.url));

/** Values of Node that a file of a browser's entry loads at once: a bundler finds nothing under that name. */
function nodeFaults(file: string): string[] {
  const from = relative(root, file);
  if (nodeFolders[from.split("/")[1] as string]?.includes(folderOf(from).split("/")[0] as string))
    return [];
  return [...readFileSync(file, "utf8").matchAll(nodeImport)].map(
    ([, specifier]) =>
      `${from}: imports ${specifier} although browsers load it; await import("${specifier}") where it is used, or move it`,
  );
}

/** Circles of files, types included: who reads one of them has to read all. */
function circleFaults(imports: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) {
    if (to !== undefined) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  return importCircles(targets).map(
    ([first, ...rest]) =>
      `${first}: imports itself by way of ${rest.join(", ")}; move what both need into a file below them`,
  );
}

/** Every import that breaks a rule, as lines for people. */
export function importFaults(): string[] {
  const files = packages().flatMap(({ path }) => sourceFiles(join(path, "src")));
  const imports = files.flatMap(importsOf);
  const single = imports.flatMap((each) => {
    const what = fault(each);
    return what === undefined ? [] : [`${each.from}: ${what}`];
  });
  return [...single, ...files.flatMap(nodeFaults), ...circleFaults(imports)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = importFaults();
  for (const line of faults) console.error(line);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
