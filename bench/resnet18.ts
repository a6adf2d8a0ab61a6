/** One compiled training step of ResNet-18 (CIFAR form, width 64) at batch 128, against PyTorch. */
import { startEngine } from "@repo/cli";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { compareOnXla } from "./shared/on-xla.ts";
import { resnetSizes, resnetStep, resnetTraining } from "./shared/resnet-step.ts";

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
// A step of width 64 takes seconds; what the export costs is seen at a quarter of it.
const narrow = { ...sizes, width: sizes.width / 4 };
const { start, images, labels, step } = resnetTraining(narrow);
await compareOnXla(
  {
    name: "resnet18",
    row: `width ${narrow.width}`,
    title: `SGD step of ResNet-18, width ${narrow.width}, batch ${narrow.batch}`,
    step,
    carried: start,
    rest: [images, labels],
    byHand: {
      id: "jax",
      program: "resnet18_jax.py",
      args: [narrow.batch, narrow.width, narrow.size].map(String),
    },
    exported: 2000,
    rounds: 7,
  },
  flags,
);
