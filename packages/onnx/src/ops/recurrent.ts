import { constant } from "@legendre/core-tensor/extend";
import {
  add,
  fill,
  less,
  mul,
  relu,
  reshape,
  sigmoid,
  slice,
  stack,
  sub,
  type Tensor,
  tanh,
  transpose,
  where,
} from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";
import { times } from "./products.ts";

/** Weights of one direction of a recurrent layer. */
interface Direction {
  /** `[gates · hidden, inputs]`. */
  readonly input: Tensor;
  /** `[gates · hidden, hidden]`. */
  readonly hidden: Tensor;
  /** `[gates · hidden]`. */
  readonly inputBias: Tensor;
  readonly hiddenBias: Tensor;
  readonly activations: readonly ((x: Tensor) => Tensor)[];
}

/** What a layer hands from one step to the next: its output, and the cell of an LSTM. */
type Carry = readonly Tensor[];

/** One step: the inputs' share of all gates `[batch, gates · hidden]`, and what was handed on. */
type Cell = (fromInput: Tensor, carry: Carry, direction: Direction, hidden: number) => Carry;

const activations: Readonly<Record<string, (x: Tensor) => Tensor>> = {
  relu,
  sigmoid,
  tanh,
};

/** One gate's columns. */
function gate(all: Tensor, index: number, hidden: number): Tensor {
  return slice(all, [0, index * hidden], [all.shape[0] as number, hidden]);
}

const lstmCell: Cell = (
  fromInput,
  [h, c],
  { hidden: weights, hiddenBias, activations: [f, g, k] },
  hidden,
) => {
  const all = add(add(fromInput, times(h as Tensor, weights, false, true)), hiddenBias);
  const [input, output, forget, cell] = [0, 1, 2, 3].map((i) => gate(all, i, hidden)) as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ];
  const next = add(mul(f!(forget), c as Tensor), mul(f!(input), g!(cell)));
  return [mul(f!(output), k!(next)), next];
};

/** PyTorch's form, in which the reset gate scales the product of the hidden state (`linear_before_reset`). */
const gruCell: Cell = (
  fromInput,
  [h],
  { hidden: weights, hiddenBias, activations: [f, g] },
  hidden,
) => {
  const all = add(times(h as Tensor, weights, false, true), hiddenBias);
  const sums = add(fromInput, all);
  const [update, reset] = [f!(gate(sums, 0, hidden)), f!(gate(sums, 1, hidden))];
  const fresh = g!(add(gate(fromInput, 2, hidden), mul(reset, gate(all, 2, hidden))));
  return [add(mul(sub(constant(1), update), fresh), mul(update, h as Tensor))];
};

/** The form of ONNX's default, in which the reset gate scales the hidden state. */
const gruCellResetFirst: Cell = (
  fromInput,
  [h],
  { hidden: weights, hiddenBias, activations: [f, g] },
  hidden,
) => {
  const before = h as Tensor;
  const part = (index: number, count: number): Tensor =>
    slice(weights, [index * hidden, 0], [count * hidden, hidden]);
  const bias = (index: number, count: number): Tensor =>
    slice(hiddenBias, [index * hidden], [count * hidden]);
  const gates = add(times(before, part(0, 2), false, true), bias(0, 2));
  const sums = add(slice(fromInput, [0, 0], gates.shape as [number, number]), gates);
  const [update, reset] = [f!(gate(sums, 0, hidden)), f!(gate(sums, 1, hidden))];
  const own = add(times(mul(reset, before), part(2, 1), false, true), bias(2, 1));
  const fresh = g!(add(gate(fromInput, 2, hidden), own));
  return [add(mul(sub(constant(1), update), fresh), mul(update, before))];
};

const rnnCell: Cell = (fromInput, [h], { hidden: weights, hiddenBias, activations: [f] }) => [
  f!(add(add(fromInput, times(h as Tensor, weights, false, true)), hiddenBias)),
];

/** The kind of a layer: how many gates, how many values are handed on, and which nonlinearities it has. */
interface Kind {
  readonly gates: number;
  readonly carries: number;
  readonly activations: readonly string[];
  readonly cell: (call: OnnxCall) => Cell;
}

/** Runs all directions over all steps; the steps are written out, one after the other. */
function recurrent({ gates, carries, activations: usual, cell }: Kind): OnnxOp {
  return (call) => {
    refuse(call);
    const swapped = call.int("layout", 0) === 1;
    const given = call.tensor(0);
    const x = swapped ? transpose(given, [1, 0, 2]) : given;
    const [steps, batch, features] = x.shape as [number, number, number];
    const weights = call.tensor(1);
    const [directions, rows] = weights.shape as [number, number];
    const hidden = rows / gates;
    const kind = call.text("direction", "forward");
    const names = call.texts("activations").map((name) => name.toLowerCase());
    const lengths = call.maybe(4);
    const step = cell(call);
    const outputs: Tensor[] = [];
    const last: Tensor[][] = Array.from({ length: carries }, () => []);
    for (let d = 0; d < directions; d++) {
      const backwards = kind === "reverse" || d === 1;
      const own = directionOf(
        call,
        d,
        rows,
        names.length > 0 ? names.slice(d * usual.length) : usual,
      );
      const flat = times(reshape(x, [steps * batch, features]), own.input, false, true);
      const fromInput = reshape(add(flat, own.inputBias), [steps, batch, rows]);
      let carry: Carry = Array.from({ length: carries }, (_, i) =>
        start(call, 5 + i, d, [batch, hidden], swapped),
      );
      const results: Tensor[] = [];
      for (let i = 0; i < steps; i++) {
        const t = backwards ? steps - 1 - i : i;
        const now = reshape(slice(fromInput, [t, 0, 0], [1, batch, rows]), [batch, rows]);
        const next = step(now, carry, own, hidden);
        const alive =
          lengths === undefined
            ? undefined
            : reshape(less(constant(t, "int32"), lengths), [batch, 1]);
        // Behind its end a sequence hands on what it had, and its output is 0.
        carry =
          alive === undefined
            ? next
            : next.map((value, k) => where(alive, value, carry[k] as Tensor));
        const shown = next[0] as Tensor;
        results[t] = alive === undefined ? shown : where(alive, shown, fill(shown.shape, 0));
      }
      outputs.push(stack(results, 0));
      for (const [i, value] of carry.entries()) last[i]?.push(value);
    }
    const y = stack(outputs, 1);
    const ends = last.map((values) => stack(values, swapped ? 1 : 0));
    return [swapped ? transpose(y, [2, 0, 1, 3]) : y, ...ends];
  };
}

function refuse(call: OnnxCall): void {
  if (call.has(7)) throw call.unsupported("has peepholes");
  if (call.hasAttr("clip")) throw call.unsupported("clips its gates");
  if (call.int("input_forget", 0) === 1) throw call.unsupported("couples its gates");
}

/** One direction's part of a tensor `[directions, …]`. */
function partOf(x: Tensor, d: number): Tensor {
  const [, ...rest] = x.shape as [number, ...number[]];
  return reshape(slice(x, [d, ...rest.map(() => 0)], [1, ...rest]), rest);
}

function directionOf(call: OnnxCall, d: number, rows: number, names: readonly string[]): Direction {
  const bias = call.has(3) ? partOf(call.tensor(3), d) : fill([2 * rows], 0);
  return {
    input: partOf(call.tensor(1), d),
    hidden: partOf(call.tensor(2), d),
    inputBias: slice(bias, [0], [rows]),
    hiddenBias: slice(bias, [rows], [rows]),
    activations: names.map((name) => {
      const f = activations[name];
      if (f === undefined) throw call.unsupported(`has the activation "${name}"`);
      return f;
    }),
  };
}

/** What a direction starts from, zeros unless an input says it. */
function start(
  call: OnnxCall,
  input: number,
  d: number,
  shape: number[],
  swapped: boolean,
): Tensor {
  const given = call.maybe(input);
  if (given === undefined) return fill(shape, 0);
  return partOf(swapped ? transpose(given, [1, 0, 2]) : given, d);
}

/** Recurrent layers. */
export const recurrentOps: Readonly<Record<string, OnnxOp>> = {
  GRU: recurrent({
    gates: 3,
    carries: 1,
    activations: ["sigmoid", "tanh"],
    cell: (call) => (call.int("linear_before_reset", 0) === 1 ? gruCell : gruCellResetFirst),
  }),
  LSTM: recurrent({
    gates: 4,
    carries: 2,
    activations: ["sigmoid", "tanh", "tanh"],
    cell: () => lstmCell,
  }),
  RNN: recurrent({ gates: 1, carries: 1, activations: ["tanh"], cell: () => rnnCell }),
};
