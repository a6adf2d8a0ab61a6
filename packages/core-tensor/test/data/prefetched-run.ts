import { augment, batches, prefetch, rows } from "../../src/data/index.ts";

/** Batches as they come through a worker, for processes that other loaders start. */
export async function prefetchedRun(worker: boolean): Promise<string> {
  const pixels = Uint8Array.from({ length: 20 * 4 * 4 * 3 }, (_, i) => i % 256);
  const x = augment(rows(pixels, [4, 4, 3]), { seed: 5, flip: true, crop: 1 });
  const source = batches({ x }, { batchSize: 8, seed: 1, epochs: 2 });
  const sums: number[] = [];
  // Not closed: an idle worker must not keep the process alive.
  for await (const batch of prefetch(source, { worker })) {
    const values = Array.from(batch.x.dataSync());
    sums.push(values.reduce((sum, value, i) => sum + value * (i % 7), 0));
    batch.x.dispose();
  }
  return sums.join(" ");
}

if (process.argv[2] === "print") console.log(await prefetchedRun(true));
