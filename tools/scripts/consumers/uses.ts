import { entries, packages } from "../workspace.ts";

/** Every path that users import. */
export const specifiers: readonly string[] = packages()
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

/** One way of using the packages from outside the repository; prints `ok` and nothing else. */
export interface Use {
  readonly name: string;
  readonly file: string;
  readonly source: string;
}

export const uses: readonly Use[] = [
  { name: "import", file: "import.mjs", source: esm },
  { name: "require", file: "require.cjs", source: cjs },
  { name: "import beside require", file: "both.mjs", source: both },
];

/** Imports everything, for a type check. */
export const typedSource: string = `
${specifiers.map((path, i) => `import * as module${i} from "${path}";`).join("\n")}
export const modules = [${specifiers.map((_, i) => `module${i}`).join(", ")}];
`;
