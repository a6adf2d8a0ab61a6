import { LegendreError } from "../errors.ts";
import { engine, Tensor, tfjsVersion } from "../ops.ts";

/**
 * Throws code "engine" when two copies of tfjs-core are loaded: they share one engine, but tensors
 * that one of them makes are not of the class the other one knows.
 */
export function checkOneCore(where: string): void {
  const made = engine().makeTensor(new Float32Array(1), [1], "float32");
  const other = made.constructor !== Tensor;
  made.dispose();
  if (!other) return;
  throw new LegendreError(
    "engine",
    where,
    `two copies of @tensorflow/tfjs-core are loaded (this one is ${tfjsVersion}); run "npm ls @tensorflow/tfjs-core" and make all packages use one version, e.g. with "overrides" in package.json`,
    { version: tfjsVersion },
  );
}
