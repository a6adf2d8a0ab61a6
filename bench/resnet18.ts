/** One compiled training step of ResNet-18 (CIFAR form, width 64) at batch 128, against PyTorch. */
import { startEngine } from "@repo/cli";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { resnetSizes, resnetStep } from "./shared/resnet-step.ts";

const flags = benchFlags({
  batch: { type: "integer", help: "images in a step", default: 128 },
});
const { run } = await startEngine(flags.engine);
const sizes = resnetSizes(flags.smoke, flags.batch);
const oneStep = resnetStep(run, sizes);
const check: number[] = [];
for (let i = 0; i < 3; i++) check.push(await oneStep());
await compare(
  {
    name: "resnet18",
    title: `SGD step of ResNet-18, width ${sizes.width}, batch ${sizes.batch}`,
    ours: oneStep,
    check,
    peer: {
      program: "resnet18.py",
      args: [sizes.batch, sizes.width, sizes.size].map(String),
    },
    goals: [{ against: "torch", atMost: 2, aim: 1.3 }],
    scaledByProducts: true,
    items: { count: sizes.batch, unit: "images" },
    rounds: 7,
  },
  flags,
);
