import { existsSync } from "node:fs";
import { join } from "node:path";
import { exitOnError } from "../cli/src/fail.ts";
import { parseFlags } from "../cli/src/flags.ts";
import { buildOrExit } from "./build.ts";
import { entries, packages, root, run } from "./workspace.ts";

/** What importing core-tensor may add to importing tfjs, in milliseconds. */
const goalMs = 60;

exitOnError();
const { rounds } = parseFlags({
  rounds: { type: "integer", default: 7, help: "processes for each entry; the median is printed" },
});

/** The packages as another package resolves them, so that `import` needs no path. */
const cwd = join(root, "examples");

/** Milliseconds that the second import takes in a fresh process, after the first. */
function secondImport(first: string, second: string): number {
  const code = `await import("${first}"); const start = performance.now(); await import("${second}");
    console.log(performance.now() - start);`;
  const { ok, output } = run(process.execPath, ["--input-type=module", "-e", code], { cwd });
  if (!ok) throw new Error(output);
  return Number(output);
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[values.length >> 1] as number;

buildOrExit();
let silent = true;
for (const { name, path } of packages()) {
  if (!existsSync(join(path, "dist/index.js"))) continue;
  const { ok, output } = run(
    process.execPath,
    ["--input-type=module", "-e", `await import("${name}")`],
    { cwd },
  );
  if (ok && output === "") continue;
  silent = false;
  console.log(`FAILED  importing ${name} prints or fails; a library stays silent:\n${output}`);
}
const added = (specifier: string): number =>
  median(Array.from({ length: rounds }, () => secondImport("@tensorflow/tfjs", specifier)));
const core = packages().find(({ folder }) => folder === "core-tensor");
if (core === undefined) throw new Error("There is no package core-tensor.");
console.log("Milliseconds that an entry adds to importing tfjs, each in a process of its own:");
for (const { specifier } of entries(core)) {
  const cost = added(specifier);
  const goal =
    specifier === core.name
      ? ` (goal: under ${goalMs}${cost < goalMs ? "" : "; missed here"})`
      : "";
  console.log(`${cost.toFixed(1).padStart(6)}  ${specifier}${goal}`);
}
process.exitCode = silent ? 0 : 1;
