import { LegendreError } from "../errors.ts";
import type { Words } from "../kernels/random/threefry.ts";
import { checkNumber } from "../options.ts";
import { type Key, key as keyOfSeed } from "../random/index.ts";
import { checkKey } from "../random/key.ts";

/** The two words of a seed or of a key, of which one must be given. */
export function seedWords(where: string, seed: number | undefined, key: Key | undefined): Words {
  if (seed !== undefined && key !== undefined) {
    throw new LegendreError("option", where, "give a seed or a key, not both", { seed });
  }
  if (key !== undefined) checkKey(where, key);
  const made = key ?? keyOfSeed(checkNumber(where, "seed", seed, { integer: true, min: 0 }));
  const [k0, k1] = made.dataSync();
  if (key === undefined) made.dispose();
  return [k0 as number, k1 as number];
}
