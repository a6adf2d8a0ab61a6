import { startEngine } from "../shared/engine.ts";
import { serveJob } from "../shared/job.ts";
import type { Weights } from "./classify.ts";
import { type DigitPart, type Digits, readDigits } from "./digits.ts";
import { type PruneEvent, type PruneSettings, pruneLevels } from "./prune-levels.ts";

/** What the page is told: events of the run, and images and network once they are there. */
export type PruneWord =
  | PruneEvent
  | { readonly kind: "ready"; readonly test: DigitPart; readonly dense: Weights };

/** A run, or no more than the network and its images. */
export type PruneOrder = PruneSettings | { readonly way: "none" };

let digits: Promise<Digits> | undefined;
let engine: Promise<void> | undefined;

/** The network and its digits. */
async function load(): Promise<Digits> {
  const response = await fetch(new URL("../../data/digits.safetensors", import.meta.url));
  if (!response.ok) throw new Error(`${response.url} cannot be loaded (${response.status})`);
  return readDigits(new Uint8Array(await response.arrayBuffer()));
}

serveJob<PruneOrder, PruneWord>(async (settings, context) => {
  digits ??= load();
  const ready = await digits.catch((error) => {
    // So that the next start tries again.
    digits = undefined;
    throw error;
  });
  const read = async (name: "kernel" | "bias"): Promise<Float32Array[]> =>
    Promise.all(
      ready.params.layers.map(async (layer) => Float32Array.from(await layer[name].data())),
    );
  const dense = { kernels: await read("kernel"), biases: await read("bias") };
  context.emit({ kind: "ready", test: ready.parts.test, dense });
  if (settings.way === "none") return;
  engine ??= startEngine();
  await engine.catch((error) => {
    engine = undefined;
    throw error;
  });
  await pruneLevels(ready, settings, context, { device: "web-wasm" });
});
