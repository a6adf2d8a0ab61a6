/** What a call costs: a compiled program of two small ops, called by itself; its argument is donated or not. */
import { jit, useEngine } from "@legendre/core-tensor";
import { add, type Tensor, tanh, tensor1d } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";

const flags = benchFlags();
await useEngine();
const twoOps = (x: Tensor, y: Tensor): Tensor => tanh(add(x, y));
const [x, y] = [tensor1d([1, 2, 3]), tensor1d([0.1, 0.2, 0.3])] as [Tensor, Tensor];

const fresh = jit(twoOps);
await compare(
  {
    name: "call",
    title: "a compiled program of two ops on three numbers",
    ours: async () => (await fresh(x, y)).dispose(),
    goals: [{ atMost: 0.1, aim: 0.04 }],
  },
  flags,
);

const chained = jit(twoOps, { donate: [0] });
let state = await chained(tensor1d([1, 2, 3]), y);
await compare(
  {
    name: "call",
    row: "chained",
    title: "the same on its own result, which is donated",
    ours: async () => {
      state = await chained(state, y);
    },
  },
  flags,
);
