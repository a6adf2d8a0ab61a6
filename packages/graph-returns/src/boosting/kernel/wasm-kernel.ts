import { startHostModule } from "@legendre/core-tensor/host";
import { moduleBytes } from "./module-bytes.ts";
import type { KernelData, NodeSums, Search, Split, TreeKernel } from "./tree-kernel.ts";

/** What the module exports; pointers are byte numbers. Sources: `assembly/`. */
interface BoostingExports {
  partition(
    order: number,
    spare: number,
    from: number,
    to: number,
    column: number,
    stride: number,
    bin: number,
    missing: number,
    missingLeft: number,
  ): number;
  addToRows(margins: number, order: number, from: number, to: number, value: number): void;
}

/** The numbers of the tasks; `assembly/tasks.ts` has the same list. */
const task = { histograms: 0, logisticGradients: 1 } as const;

/** A pair of float64 sums for each of 256 bins. */
const bytesPerFeature = 4096;
/** What the best split by a feature takes. */
const bytesPerResult = 32;
/** A bin that no row has. */
const noBin = 256;
/** Fewer additions than this are done before a second thread has woken up. */
const worthSharing = 30_000;
/** Chunks for each thread: they finish at different times, and the fastest takes what is left. */
const chunksPerThread = 2;

/**
 * {@link TreeKernel} on the WebAssembly module, on several threads where that pays; undefined where the
 * module does not run. Its sums do not depend on the number of threads.
 *
 * @throws code "engine" where the memory does not suffice, or a thread has been lost.
 */
export function wasmKernel(data: KernelData, threads: boolean): TreeKernel | undefined {
  const module = startHostModule<BoostingExports>(moduleBytes, { threads });
  if (module === undefined) return undefined;
  const { memory, exports, allocate } = module;
  const { rows, features, bins, counts, missing } = data.binned;
  // Views of a memory end when it grows, so each use makes one.
  const floats = (at: number, length: number) => new Float32Array(memory.buffer, at, length);
  const ints = (at: number, length: number) => new Int32Array(memory.buffer, at, length);
  const bytes = (at: number, length: number) => new Uint8Array(memory.buffer, at, length);
  const put = (array: Uint8Array | Float32Array | Uint32Array): number => {
    // Rows are worked on in fours, bins read in fours.
    const at = allocate(array.byteLength + 64);
    const raw = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    bytes(at, array.byteLength).set(raw);
    return at;
  };
  const at = {
    bins: put(bins),
    counts: put(counts),
    missing: put(missing),
    labels: put(data.labels),
    weights: data.weights === undefined ? 0 : put(data.weights),
    margins: allocate(4 * rows + 64),
    pairs: allocate(8 * rows + 64),
    order: allocate(4 * rows + 64),
    spare: allocate(4 * rows + 64),
    masks: [allocate(features), allocate(features)] as const,
    results: [allocate(bytesPerResult * features), allocate(bytesPerResult * features)] as const,
  };
  const spareHistograms: number[] = [];
  const shareOf = (steps: number): number =>
    steps < worthSharing ? 1 : module.threads() === 1 ? 1 : module.threads() * chunksPerThread;

  /** 17 words, one of padding, and 6 doubles. */
  const words = new Int32Array(30);
  const settings = new Float64Array(words.buffer, 72, 6);

  const ask = (index: 0 | 1, node: NodeSums | undefined): void => {
    words.set(
      node === undefined ? [0, 0, 0] : [1, at.masks[index], at.results[index]],
      11 + 3 * index,
    );
    if (node === undefined) return;
    bytes(at.masks[index], features).set(node.mask);
    settings.set([node.g, node.h], 2 + 2 * index);
  };
  const answer = (index: 0 | 1, node: NodeSums | undefined): Split | undefined => {
    if (node === undefined) return undefined;
    const numbers = new Float64Array(memory.buffer, at.results[index], 4 * features);
    let best = -1;
    for (let f = 0; f < features; f++) {
      if (numbers[4 * f]! > (best < 0 ? 0 : numbers[4 * best]!)) best = f;
    }
    if (best < 0) return undefined;
    const [bin, left] = ints(at.results[index] + bytesPerResult * best + 24, 2);
    const [gain, g, h] = numbers.subarray(4 * best, 4 * best + 3);
    return { feature: best, bin: bin!, missingLeft: left === 1, gain: gain!, g: g!, h: h! };
  };

  return {
    setGradients: (pairs) => floats(at.pairs, 2 * rows).set(pairs),
    drop(dropped) {
      const pairs = floats(at.pairs, 2 * rows);
      for (const row of dropped) pairs.fill(0, 2 * row, 2 * row + 2);
    },
    setMargins: (margins) => floats(at.margins, rows).set(margins),
    logisticGradients: () =>
      module.run(
        task.logisticGradients,
        [rows, at.margins, at.labels, at.weights, at.pairs],
        shareOf(4 * rows),
      ),
    begin: (order) => ints(at.order, order.length).set(order),
    sums(from, to) {
      const pairs = floats(at.pairs, 2 * rows);
      let g = 0;
      let h = 0;
      for (const row of ints(at.order + 4 * from, to - from)) {
        g += pairs[2 * row]!;
        h += pairs[2 * row + 1]!;
      }
      return { g, h };
    },
    open: () => spareHistograms.pop() ?? allocate(bytesPerFeature * features),
    close: (histogram) => void spareHistograms.push(histogram),
    search({ from, to, histogram, parent, node, sibling }: Search, { lambda, minChildWeight }) {
      words.set([features, at.bins, features, at.pairs, at.order, from, to, histogram]);
      words.set([parent ?? 0, at.counts, at.missing], 8);
      settings.set([lambda, minChildWeight]);
      ask(0, node);
      ask(1, sibling);
      module.run(task.histograms, words, Math.min(features, shareOf((to - from) * features)));
      return [answer(0, node), answer(1, sibling)];
    },
    partition(from, to, { feature, bin, missingLeft }) {
      const unknown = missing[feature] === 1 ? counts[feature]! : noBin;
      const column = at.bins + feature;
      const side = missingLeft ? 1 : 0;
      return exports.partition(
        ...([at.order, at.spare, from, to, column, features, bin, unknown, side] as const),
      );
    },
    addToRows: (from, to, value) => exports.addToRows(at.margins, at.order, from, to, value),
    dispose: module.stop,
  };
}
