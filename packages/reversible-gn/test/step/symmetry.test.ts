import { gaussian, type Likelihood, random, treeMap } from "@legendre/core-tensor";
import type * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { gnStep, type InverseName, revMlp } from "../../src/index.ts";
import { host, inFloat64, numbers } from "../helpers.ts";

const [n, d, h, depth, outputs] = [10, 6, 40, 2, 3] as const;
const model = revMlp({ depth, width: h, activation: "tanh", weightStd: 0.1, readout: { outputs } });

type Host = ReturnType<typeof host>;
interface Branch {
  readonly kernel: Host;
  readonly bias: Host;
}
interface Problem {
  readonly params: { readonly blocks: readonly { readonly F: Branch; readonly G: Branch }[] };
  readonly state: {
    readonly blocks: readonly { readonly F: { V: Host }; readonly G: { V: Host } }[];
    readonly readout: { readonly U: Host };
  };
  readonly x: Host;
  readonly y: Host;
}

// Drawn by the reference executor, so that the readout is orthonormal to float64 digits.
const drawn = inFloat64<Pick<Problem, "params" | "state">>(
  (key: never) => model.init(key, [d]),
  random.key(3),
);
const asHost = (tensor: tf.Tensor): Host => host([...tensor.dataSync()], tensor.shape);
const plain: Problem = {
  ...drawn,
  x: asHost(random.normal(random.key(4), [n, d])),
  y: asHost(random.normal(random.key(5), [n, outputs])),
};

/** A shuffling of the first whole numbers. */
const order = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => Math.sin(5 * a + 1) - Math.sin(5 * b + 1),
  );

const rowsIn = (array: Host, rows: readonly number[]): Host => {
  const width = array.data.length / rows.length;
  return host(
    rows.flatMap((row) => [...array.data.slice(row * width, (row + 1) * width)]),
    array.shape,
  );
};
const columnsIn = (array: Host, columns: readonly number[]): Host => {
  const rows = array.data.length / columns.length;
  const at = (row: number) => columns.map((c) => array.data[row * columns.length + c] as number);
  return host(Array.from({ length: rows }, (_, row) => at(row)).flat(), array.shape);
};
const times = (array: Host, by: number): Host =>
  host(
    [...array.data].map((v) => v * by),
    array.shape,
  );

/** Another problem of which the same is known, and what its step is in terms of the plain one's. */
interface Other {
  readonly given: Problem;
  readonly likelihood?: Likelihood;
  /** What a leaf of the plain step is in the other. */
  readonly moved: (leaf: Host) => Host;
}

const branches = <T>(given: readonly { F: T; G: T }[], f: (of: T) => T): { F: T; G: T }[] =>
  given.map(({ F, G }) => ({ F: f(F), G: f(G) }));

const mapped = (f: (leaf: Host) => Host): Problem["params"] => ({
  blocks: branches<Branch>(plain.params.blocks, ({ kernel, bias }) => ({
    kernel: f(kernel),
    bias: f(bias),
  })),
});

const units = order(h);
const permuteUnits = (leaf: Host): Host => (leaf.shape[0] === h ? rowsIn(leaf, units) : leaf);
const same = (leaf: Host): Host => leaf;

const inUnits = (c: number): Other => ({
  given: {
    params: mapped((leaf) => times(leaf, c)),
    state: {
      ...plain.state,
      blocks: branches(plain.state.blocks, ({ V }) => ({ V: times(V, 1 / c) })),
    },
    x: times(plain.x, c),
    y: times(plain.y, c),
  },
  moved: (leaf) => times(leaf, c),
});

/** The loss times a number, up to a constant: noise of another deviation. */
const scaledLoss = (c: number): Likelihood => gaussian({ sd: 1 / Math.sqrt(c) });

const others: Record<string, Other> = {
  "examples in another order": {
    given: { ...plain, x: rowsIn(plain.x, order(n)), y: rowsIn(plain.y, order(n)) },
    moved: same,
  },
  "outputs in another order": {
    given: {
      ...plain,
      state: { ...plain.state, readout: { U: columnsIn(plain.state.readout.U, order(outputs)) } },
      y: columnsIn(plain.y, order(outputs)),
    },
    moved: same,
  },
  "hidden units in another order": {
    given: {
      ...plain,
      params: mapped(permuteUnits),
      state: {
        ...plain.state,
        blocks: branches(plain.state.blocks, ({ V }) => ({ V: columnsIn(V, units) })),
      },
    },
    moved: permuteUnits,
  },
  "inputs and targets times 1e3, the expansions the other way": inUnits(1e3),
  "inputs and targets times 1e-3, the expansions the other way": inUnits(1e-3),
  "a loss times 1e3": { given: plain, likelihood: scaledLoss(1e3), moved: same },
  "a loss times 1e-3": { given: plain, likelihood: scaledLoss(1e-3), moved: same },
};

const stepOf = ({ params, state, x, y }: Problem, inverse: InverseName, likelihood: Likelihood) =>
  inFloat64<{ delta: unknown; outputs: Host }>(
    (p: never, s: never, at: never, targets: never) => {
      const { delta, outputs } = gnStep(model, p, s, at, targets, {
        likelihood,
        hessian: "true",
        damping: 0,
        refine: 1,
        inverse,
      });
      return { delta, outputs };
    },
    ...[params, state, x, y],
  );

/** The numbers of all leaves of a step, each leaf changed before. */
const leaves = (tree: unknown, change: (leaf: Host) => Host = same): number[] => {
  const found: number[] = [];
  treeMap((leaf: Host) => {
    found.push(...numbers(change(leaf)));
    return leaf;
  }, tree);
  return found;
};

const inverses: readonly InverseName[] = ["paper", "equal", "normOptimal", "deflate", "minNorm"];

describe.each(Object.entries(others))("%s", (_, { given, likelihood = gaussian(), moved }) => {
  it.each(inverses)("leads to the same step by %s", (inverse) => {
    const wanted = leaves(stepOf(plain, inverse, gaussian()).delta, moved);
    const found = leaves(stepOf(given, inverse, likelihood).delta);
    const largest = Math.max(...wanted.map(Math.abs));
    expect(largest).toBeGreaterThan(0);
    const apart = found.map((v, i) => Math.abs(v - (wanted[i] as number)) / largest);
    expect(Math.max(...apart)).toBeLessThan(1e-9);
  });
});
