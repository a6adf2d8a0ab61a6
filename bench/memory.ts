/** Peak memory of a process that trains ResNet-18 at batch 128 for a few steps, against PyTorch's. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { startEngine } from "@repo/cli";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { resnetSizes, resnetStep } from "./shared/resnet-step.ts";

/** Steps in a process: the first compiles, and the next ones use what the first left. */
const steps = 3;

const flags = benchFlags({
  batch: { type: "integer", help: "images in a step", default: 128 },
  child: { type: "boolean", help: "train, and print the peak of this process in bytes" },
});
const sizes = resnetSizes(flags.smoke, flags.batch);

/** The peak of a fresh process that does what this one does with `--child`. */
function peakOfChild(): number {
  const file = fileURLToPath(import.meta.url);
  const engine = flags.engine === undefined ? [] : ["--engine", flags.engine];
  const own = ["--child", "--batch", String(sizes.batch), ...engine];
  const args = [...process.execArgv, file, ...own, ...(flags.smoke ? ["--smoke"] : [])];
  // tfjs greets on stdout; the figure is the last line.
  const lines = execFileSync(process.execPath, args, { encoding: "utf8" }).trim().split("\n");
  return Number(lines.at(-1));
}

if (flags.child) {
  const { run } = await startEngine(flags.engine);
  const step = resnetStep(run, sizes);
  for (let i = 0; i < steps; i++) await step();
  process.stdout.write(`${process.resourceUsage().maxRSS * 1024}\n`);
} else {
  const words = [sizes.batch, sizes.width, sizes.size, steps].map(String);
  await compare(
    {
      name: "memory",
      title: `peak of ${steps} SGD steps of ResNet-18, width ${sizes.width}, batch ${sizes.batch}`,
      unit: "bytes",
      ours: peakOfChild,
      peer: { program: "memory.py", args: words },
      goals: [{ against: "torch", atMost: 1.3, aim: 1 }],
    },
    flags,
  );
}
