import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildOrExit } from "./build.ts";
import { packages, root, run } from "./workspace.ts";

/** What importing core-tensor may add to importing tfjs, in milliseconds. */
const goalMs = 60;

const rounds = 7;

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
const times = Array.from({ length: rounds }, () =>
  secondImport("@tensorflow/tfjs", "@legendre/core-tensor"),
);
const added = median(times);
console.log(
  `import("@legendre/core-tensor") adds ${added.toFixed(1)} ms to importing tfjs ` +
    `(goal: under ${goalMs} ms${added < goalMs ? "" : "; missed here"})`,
);
process.exitCode = silent ? 0 : 1;
