import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildOrExit } from "./build.ts";
import { entries, packages, root, run } from "./workspace.ts";

/** One way of using the packed packages from outside the repository. */
interface Consumer {
  readonly name: string;
  readonly file: string;
  readonly source: string;
}

const specifiers = packages()
  .flatMap(entries)
  .map(({ specifier }) => specifier);
const list = JSON.stringify(specifiers);

const esm = `
for (const path of ${list}) {
  const names = Object.keys(await import(path));
  if (names.includes("default")) throw new Error(path + " has a default export");
}
console.log("ok");
`;

const cjs = `
for (const path of ${list}) {
  if (typeof require(path) !== "object") throw new Error(path + " exports nothing");
}
console.log("ok");
`;

/** Both formats in one process: the same names; errors and trees of one are known to the other. */
const both = `
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
for (const path of ${list}) {
  const names = (module) => Object.keys(module).filter((n) => n !== "module.exports").sort().join();
  if (names(await import(path)) !== names(require(path))) throw new Error(path + ": formats differ");
}
const esm = await import("@legendre/core-tensor");
const cjs = require("@legendre/core-tensor");
for (const [a, b] of [[esm, cjs], [cjs, esm]]) {
  const error = new a.LegendreError("shape", "consumer", "got one, expected two");
  if (!b.isLegendreError(error, "shape")) throw new Error("an error is not known to the other format");
}
const tf = require("@tensorflow/tfjs");
tf.env().set("PROD", true); // no advice from tfjs about faster backends
const loss = (params) => tf.sum(tf.square(params.w));
const { grads } = esm.valueAndGrad(loss)({ w: tf.tensor1d([3, 4]) });
const squared = cjs.treeDot(grads, grads).dataSync()[0];
if (squared !== 100) throw new Error("the gradient has squared norm " + squared + ", not 100");
console.log("ok");
`;

const typed = `
${specifiers.map((path, i) => `import * as module${i} from "${path}";`).join("\n")}
export const modules = [${specifiers.map((_, i) => `module${i}`).join(", ")}];
`;

const consumers: readonly Consumer[] = [
  { name: "import", file: "import.mjs", source: esm },
  { name: "require", file: "require.cjs", source: cjs },
  { name: "import beside require", file: "both.mjs", source: both },
];

const tsconfig = {
  compilerOptions: {
    module: "NodeNext",
    target: "ES2022",
    lib: ["ES2023", "DOM"],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  },
  include: ["*.mts", "*.cts"],
};

let passed = 0;
let failed = 0;

function report(name: string, ok: boolean, output: string): void {
  if (ok) passed += 1;
  else failed += 1;
  console.log(ok ? `ok      ${name}` : `${output.trimEnd()}\nFAILED  ${name}`);
}

/** Packs every package into `folder` and returns the tarballs. */
function packAll(folder: string): string[] {
  for (const { path, name } of packages()) {
    const { ok, output } = run("npm", ["pack", "--pack-destination", folder, "--silent"], {
      cwd: path,
    });
    if (!ok) throw new Error(`npm pack of ${name} failed\n${output}`);
  }
  return readdirSync(folder).map((file) => join(folder, file));
}

function install(project: string, tarballs: readonly string[]): boolean {
  const { ok, output } = run("npm", ["install", "--no-audit", "--no-fund", ...tarballs], {
    cwd: project,
    // onnxruntime's own install step downloads from outside the registry.
    env: { ...process.env, npm_config_onnxruntime_node_install: "skip" },
  });
  report("install the tarballs in an empty project", ok, output);
  return ok;
}

function useAll(project: string, how: string): void {
  for (const { name, file } of consumers) {
    const { ok, output } = run(process.execPath, [file], { cwd: project });
    const silent = output.trim() === "ok";
    report(`${name}, ${how}`, ok && silent, ok ? `importing printed:\n${output}` : output);
  }
}

buildOrExit();
const folder = mkdtempSync(join(tmpdir(), "legendre-consumers-"));
try {
  const [tarballFolder, project] = [join(folder, "tarballs"), join(folder, "project")];
  mkdirSync(tarballFolder);
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "name": "consumer", "private": true }\n');
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify(tsconfig));
  for (const { file, source } of consumers) writeFileSync(join(project, file), source);
  for (const ending of ["mts", "cts"]) writeFileSync(join(project, `types.${ending}`), typed);
  if (install(project, packAll(tarballFolder))) {
    useAll(project, "with onnxruntime-node");
    const types = run(join(root, "node_modules/.bin/tsc"), ["-p", "."], { cwd: project });
    report("types, ESM and CommonJS", types.ok, types.output);
    rmSync(join(project, "node_modules/onnxruntime-node"), { recursive: true, force: true });
    useAll(project, "without onnxruntime-node");
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} uses right, ${failed} wrong`);
process.exitCode = failed === 0 ? 0 : 1;
