import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./run-program.ts";
import { root } from "./workspace.ts";

const files = readdirSync(join(root, "bench")).filter((file) => file.endsWith(".ts"));

runProgram({
  kind: "bench",
  files: Object.fromEntries(files.sort().map((file) => [file.slice(0, -3), `bench/${file}`])),
});
