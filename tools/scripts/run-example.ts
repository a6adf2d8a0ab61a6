import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { existing, runProgram } from "./run-program.ts";
import { root } from "./workspace.ts";

/** Every folder of `examples` with a `main.ts`, by name. */
export function exampleFiles(): Record<string, string> {
  const folders = readdirSync(join(root, "examples")).sort();
  return existing(folders.map((name) => [name, `examples/${name}/main.ts`] as const));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  runProgram({ kind: "example", files: exampleFiles() });
}
