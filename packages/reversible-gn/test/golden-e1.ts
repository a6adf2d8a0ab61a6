import { type Activation, activations } from "@legendre/core-tensor/nn";
import { type RevMlp, revMlp } from "../src/index.ts";
import { host, matrixOf } from "./helpers.ts";

const [n, d, h, depth, classes] = [4, 4, 6, 2, 2] as const;
const k = d / 2;

/** Everything of the small net whose numbers were computed independently; `q = 2 block + half`. */
export function goldenNet(activation: "tanh" | "relu"): {
  readonly model: RevMlp;
  readonly params: never;
  readonly state: never;
  readonly x: never;
  readonly y: never;
} {
  const act: Activation = activations[activation];
  const model = revMlp({ depth, width: h, activation: act, readout: { outputs: classes } });
  const V = (q: number) => matrixOf(k, h, (a, b) => Math.sin(1 + a * h + b + 17 * q));
  const W = (q: number, a: number, b: number) => 0.3 * Math.cos(2 + a * k + b + 13 * q);
  const branch = (q: number) => ({
    kernel: matrixOf(h, k, (a, b) => W(q, a, b)),
    bias: host(
      Array.from({ length: k }, (_, b) => W(q, h, b)),
      [k],
    ),
  });
  const blocks = [0, 1];
  const s = Math.SQRT1_2;
  return {
    model,
    params: { blocks: blocks.map((l) => ({ F: branch(2 * l), G: branch(2 * l + 1) })) } as never,
    state: {
      blocks: blocks.map((l) => ({ F: { V: V(2 * l) }, G: { V: V(2 * l + 1) } })),
      readout: { U: host([s, 0, 0, 0.6, s, 0, 0, 0.8], [d, classes]) },
    } as never,
    x: matrixOf(n, d, (i, j) => Math.sin(0.7 * (i + 1) * (j + 1))) as never,
    y: matrixOf(n, classes, (i, c) => Math.cos(i + 2 * c)) as never,
  };
}
