import { existsSync } from "node:fs";
import { join } from "node:path";
import { type JitOptions, loadCheckpoint, saveCheckpoint } from "@legendre/core-tensor";
import { type Images, netsOf, sizes, trainDense, type Weights } from "./nets.ts";

/** What dense nets are trained on, and where they are kept. */
export interface DenseNets {
  readonly out: string;
  readonly size: keyof typeof sizes;
  readonly smoke: boolean;
  readonly progress: (text: string) => void;
  /** Of a net. */
  readonly images: (net: keyof ReturnType<typeof netsOf>) => Promise<Images>;
  readonly compile: boolean | JitOptions;
}

/** The dense net of a seed, trained once and kept in the folder of results. */
export function denseNets({ out, size, smoke, progress, images, compile }: DenseNets) {
  const nets = netsOf(sizes[size]);
  return async (net: keyof typeof nets, seed: number): Promise<Weights> => {
    const file = join(out, `${net}-${size}-${seed}${smoke ? "-smoke" : ""}.safetensors`);
    if (existsSync(file)) return (await loadCheckpoint<Weights>(file)).tree;
    progress(`training the ${net} of seed ${seed}`);
    const params = await trainDense(nets[net], await images(net), { seed, compile });
    await saveCheckpoint(file, params);
    return params;
  };
}
