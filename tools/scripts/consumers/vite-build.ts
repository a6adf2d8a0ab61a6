import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import type { Report } from "./project.ts";

const page = `<!doctype html><html lang="en"><head><title>consumer</title></head>
<body><script type="module" src="./page.ts"></script></body></html>`;

/** A page that trains with one method and draws random numbers, as a user would write it. */
const source = `
import * as tf from "@tensorflow/tfjs";
import { jit, random, valueAndGrad } from "@legendre/core-tensor";
import { fishleg } from "@legendre/fishleg";

const optimiser = fishleg({ lr: 0.1 });
const loss = (p: { w: tf.Tensor }) => tf.sum(tf.square(p.w)) as tf.Scalar;
const step = jit((p: { w: tf.Tensor }) => valueAndGrad(loss)(p));
console.log(optimiser, await step({ w: random.normal(random.key(0), [3]) }));
`;

/** Builds a page with Vite out of the packages that a project has. */
export async function checkVite(report: Report, project: string): Promise<void> {
  writeFileSync(join(project, "index.html"), page);
  writeFileSync(join(project, "page.ts"), source);
  const outDir = join(project, "site");
  const built = await build({
    root: project,
    logLevel: "silent",
    configFile: false,
    build: { outDir, target: "es2022", chunkSizeWarningLimit: 4000 },
  }).then(() => readdirSync(join(outDir, "assets")).some((file) => file.endsWith(".js")), String);
  report.add("a page built with Vite", built === true, String(built));
}
