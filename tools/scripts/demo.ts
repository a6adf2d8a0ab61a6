import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./workspace.ts";

/** The demos by name, each an example with flags; the first one runs when none is named. */
const demos: Readonly<Record<string, readonly string[]>> = {
  mnist: ["mnist-autoencoder", "--out", "out/demo"],
  returns: ["returns-demo"],
};

const [first, ...rest] = process.argv.slice(2);
const named = first !== undefined && Object.hasOwn(demos, first);
const words = named ? [...demos[first]!, ...rest] : [...demos["mnist"]!, ...process.argv.slice(2)];
if (first !== undefined && !named && !first.startsWith("-")) {
  process.stderr.write(
    `demo "${first}" is not known; there are: ${Object.keys(demos).join(", ")}\n`,
  );
  process.exitCode = 2;
} else {
  const script = join(root, "tools/scripts/run-example.ts");
  const child = spawn(join(root, "node_modules/.bin/tsx"), [script, ...words], {
    cwd: root,
    stdio: "inherit",
  });
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}
