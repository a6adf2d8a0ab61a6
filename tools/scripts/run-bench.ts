import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runBenches } from "./bench-all.ts";
import { runProgram } from "./run-program.ts";
import { root } from "./workspace.ts";

const names = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .sort()
  .map((file) => file.slice(0, -3));

const words = process.argv.slice(2);
if (["--all", "--write", "--check"].some((flag) => words.includes(flag))) {
  await runBenches(names, words);
} else {
  runProgram({
    kind: "bench",
    files: Object.fromEntries(names.map((name) => [name, `bench/${name}.ts`])),
  });
}
