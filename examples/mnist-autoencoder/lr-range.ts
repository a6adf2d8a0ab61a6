import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { random } from "@legendre/core-tensor";
import { findLearningRate, type LearningRateRange } from "@legendre/core-tensor/train";
import { linePlot } from "@repo/cli/plot";
import { type Images, imageBatches, likelihood, model, outputs } from "./experiment.ts";
import { type MethodName, methodNames, methods } from "./methods.ts";

/** A learning rate range test of each method; draws the smoothed losses into `lr.svg`. */
export async function rangeTests(
  images: Images,
  {
    seed,
    batchSize,
    out,
  }: { readonly seed: number; readonly batchSize: number; readonly out: string },
): Promise<Record<MethodName, LearningRateRange>> {
  const [key] = random.split(random.key(seed));
  const { params } = model.init(key, [784]);
  const found: Partial<Record<MethodName, LearningRateRange>> = {};
  for (const method of methodNames) {
    found[method] = await findLearningRate({
      params,
      optimizer: (lr) => methods[method]({ lr, outputs, likelihood }),
      loss: (p, batch) => likelihood.nll(outputs(p, batch), batch.x),
      data: imageBatches(images.train, { batchSize, seed }),
      from: 1e-5,
      to: 10,
      steps: 60,
    });
  }
  const series = methodNames.map((name) => ({
    name,
    points: (found[name]?.lr ?? []).map(
      (lr, i) => [Math.log10(lr), found[name]?.smoothed[i] ?? Number.NaN] as const,
    ),
  }));
  const title = "Learning rate range test, smoothed batch loss";
  const axes = { x: "log10 of the learning rate", y: "nats per image", logY: true } as const;
  writeFileSync(join(out, "lr.svg"), linePlot({ series, title, ...axes }));
  return found as Record<MethodName, LearningRateRange>;
}
