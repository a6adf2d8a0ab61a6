import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { packages, root } from "./workspace.ts";

/** Files under `packages` and how often each reads. */
type Reads = Readonly<Record<string, number>>;

/**
 * Where sources read the numbers of a tensor at once (`dataSync`, `arraySync`, `bytesSync`), by the reason why they may. Results of a
 * compiled function may lie on a device that can only be waited for (XLA, a browser's WebGPU), where such a read throws: what returns a promise
 * writes `await tensor.data()`, or `await untilReady(tree)` of core-tensor's `jit` before it.
 */
const reads: Readonly<Record<string, Reads>> = {
  "a level's own values, and the values of a device that answers at once": {
    "core-tensor/src/graph/backend.ts": 1,
    "core-tensor/src/graph/dispatch.ts": 1,
    "core-tensor/src/jit/buffers.ts": 1,
  },
  "eager ops and loops, which tfjs runs at once": {
    "core-tensor/src/kernels/control-flow/cond.ts": 1,
    "core-tensor/src/kernels/control-flow/while.ts": 1,
    "core-tensor/src/kernels/eager.ts": 1,
    "core-tensor/src/kernels/gather/gather.ts": 3,
    "core-tensor/src/kernels/gather/scatter-update.ts": 1,
    "core-tensor/src/kernels/host-tensor.ts": 1,
    "core-tensor/src/kernels/matmul/matmul.ts": 1,
    "core-tensor/src/transforms/cond.ts": 1,
    "core-tensor/src/linalg/loops/inner-solve.ts": 2,
    "core-tensor/src/transforms/while-loop.ts": 1,
  },
  "functions that return at once: the error of the device says what to wait for (test/devices)": {
    "core-tensor/src/data/column.ts": 1,
    "core-tensor/src/data/seed-words.ts": 1,
    "core-tensor/src/linalg/linear-solve.ts": 1,
    "core-tensor/src/linalg/read.ts": 2,
    "core-tensor/src/random/choice.ts": 1,
    "core-tensor/src/solvers/odeint.ts": 1,
    "core-tensor/src/sparse/coordinates.ts": 2,
    "core-tensor/src/sparse/reorder.ts": 3,
    "core-tensor/src/train/metrics/inputs.ts": 2,
    "core-tensor/src/tree/check-tensors.ts": 1,
    "fishleg/src/aux/explain-health.ts": 1,
    "fishleg/src/rivals/extras.ts": 1,
    "fishleg/src/scale-by-fishleg.ts": 1,
    "fishleg/src/structure/removed-groups.ts": 1,
    "fishleg/src/surgeon/export/pack-leaf.ts": 1,
    "fishleg/src/surgeon/mask.ts": 1,
    "graph-returns/src/explain/integrated-gradients.ts": 1,
    "reversible-gn/src/instruments/laziness.ts": 2,
    "reversible-gn/src/instruments/spectrum.ts": 1,
    "reversible-gn/src/networks/round-trip.ts": 1,
    "reversible-gn/src/scale-by-gauss-newton.ts": 1,
    "reversible-gn/src/step/polish.ts": 1,
    "reversible-gn/src/step/step-status.ts": 1,
  },
  "the caller has waited for what is read": {
    "fishleg/src/structure/smaller-layers-model.ts": 3,
    "fishleg/src/surgeon/methods/obert.ts": 1,
    "fishleg/src/surgeon/methods/exact-fisher.ts": 1,
    "fishleg/src/surgeon/methods/host-blocks.ts": 1,
    "fishleg/src/surgeon/methods/layer-factors.ts": 1,
    "fishleg/src/surgeon/methods/m-fac.ts": 1,
    "fishleg/src/surgeon/methods/obd.ts": 1,
    "fishleg/src/surgeon/report/quality.ts": 3,
    "fishleg/src/surgeon/report/weight-sizes.ts": 1,
    "fishleg/src/surgeon/weights.ts": 1,
    "graph-returns/src/explain/graph-attributions.ts": 1,
    "graph-returns/src/export/weights-file.ts": 1,
    "graph-returns/src/models/logistic-regression.ts": 2,
    "reversible-gn/src/least-squares/values.ts": 1,
    "treemaml/src/engine/check-meta-gradient.ts": 1,
  },
  "made a moment before by eager ops, or read from a file": {
    "core-tensor/src/linalg/determinant.ts": 1,
    "fishleg/src/surgeon/methods/scores-only.ts": 1,
    "graph-returns/src/explain/message-effects.ts": 1,
    "graph-returns/src/models/graph-fit.ts": 1,
    "graph-returns/src/models/graph-network.ts": 1,
    "graph-returns/src/models/model-file.ts": 1,
    "graph-returns/src/report/predictions-file.ts": 1,
    "onnx/src/ops/gathering.ts": 1,
  },
  "the command line, whose programs run on the processor": {
    "fishleg/src/cli/fixed-batch.ts": 2,
    "fishleg/src/cli/output-kind.ts": 1,
    "fishleg/src/cli/recalibration.ts": 2,
    "fishleg/src/cli/results.ts": 3,
  },
};

/** Reads of a source, without those in comments. */
export function readsIn(text: string): number {
  const code = text.replace(/^\s*(\*|\/\/).*$/gm, "");
  return code.match(/\.(dataSync|arraySync|bytesSync)\b/g)?.length ?? 0;
}

/** Reads at once that are on no list, and lists that are out of date, as lines for people. */
export function readFaults(): string[] {
  const listed = new Map(Object.values(reads).flatMap((files) => Object.entries(files)));
  const found = new Map(
    packages().flatMap(({ path }) =>
      readdirSync(join(path, "src"), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file): [string, number] => {
          const whole = join(path, "src", file);
          const name = relative(join(root, "packages"), whole).split(sep).join("/");
          return [name, readsIn(readFileSync(whole, "utf8"))];
        }),
    ),
  );
  return [...new Set([...found.keys(), ...listed.keys()])].flatMap((name) => {
    const [now, known] = [found.get(name) ?? 0, listed.get(name) ?? 0];
    if (now === known) return [];
    return [
      `packages/${name} reads tensors at once ${now} times, and tools/scripts/synchronous-reads.ts knows of ${known}: where it returns a promise, ` +
        "write await tensor.data() or await untilReady(tree); else put it on the list, with its reason",
    ];
  });
}
