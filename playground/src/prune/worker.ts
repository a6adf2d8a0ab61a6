import { startEngine } from "../shared/engine.ts";
import { serveJob } from "../shared/job.ts";
import { type DigitPart, type Digits, readDigits } from "./digits.ts";
import { type PruneEvent, type PruneSettings, pruneLevels } from "./prune-levels.ts";

/** What the page is told: events of the run, and the images once they are there. */
export type PruneWord = PruneEvent | { readonly kind: "ready"; readonly test: DigitPart };

let digits: Promise<Digits> | undefined;

/** The network and its digits, once the engine is there. */
async function load(): Promise<Digits> {
  await startEngine();
  const response = await fetch(new URL("../../data/digits.safetensors", import.meta.url));
  if (!response.ok) throw new Error(`${response.url} cannot be loaded (${response.status})`);
  return readDigits(new Uint8Array(await response.arrayBuffer()));
}

serveJob<PruneSettings, PruneWord>(async (settings, context) => {
  digits ??= load();
  const ready = await digits.catch((error) => {
    // So that the next start tries again.
    digits = undefined;
    throw error;
  });
  context.emit({ kind: "ready", test: ready.parts.test });
  await pruneLevels(ready, settings, context, { device: "web-wasm" });
});
