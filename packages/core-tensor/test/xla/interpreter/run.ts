import { type HostArray, hostArray } from "../../../src/kernels/host-array.ts";
import type { HloType } from "../../../src/kernels/stablehlo-writer.ts";
import { binaryOf, compare, convert, elementwise, select } from "./elementwise.ts";
import { gather, scatter, sort } from "./indexed.ts";
import * as layout from "./layout.ts";
import { cholesky, customCall, triangularSolve } from "./matrices.ts";
import { type Attributes, type Block, type Op, parseModule } from "./parse.ts";
import { arrayOf, scalar, type Value } from "./values.ts";
import { convolution, dotGeneral, type Fold, reduce, reduceWindow } from "./windows.ts";

/** More turns than any test takes. */
const mostTurns = 100_000;

/** An op at work. */
interface Call {
  readonly inputs: readonly Value[];
  readonly outputs: readonly HloType[];
  readonly attrs: Attributes;
  readonly regions: readonly ((args: readonly Value[]) => Value[])[];
  /** The one region as a fold of scalars. */
  readonly fold: Fold;
}

type Meaning = (call: Call) => Value | readonly Value[];

const half = (list: readonly Value[]): [Value[], Value[]] => {
  const middle = list.length / 2;
  return [list.slice(0, middle), list.slice(middle)];
};

function whileLoop({ inputs, regions: [condition, body] }: Call): readonly Value[] {
  let carried = inputs;
  for (let turn = 0; condition!(carried)[0]!.data[0] === 1; turn++) {
    if (turn === mostTurns) throw new Error(`a loop without an end after ${turn} turns`);
    carried = body!(carried);
  }
  return carried;
}

/** What each op means, but for those that work element by element. */
const meanings: Readonly<Record<string, Meaning>> = {
  bitcast_convert: ({ inputs: [x], outputs: [to] }) => arrayOf(to!, x!.data),
  broadcast_in_dim: ({ inputs: [x], outputs: [to], attrs }) =>
    layout.broadcastIn(x!, to!.shape, attrs.numbers("broadcast_dimensions")),
  case: ({ inputs: [index], regions }) => (regions[index!.data[0]!] ?? regions.at(-1)!)([]),
  cholesky: ({ inputs: [x], attrs }) => cholesky(x!, attrs),
  compare: ({ inputs, attrs }) => compare(inputs, attrs.text("comparison_direction")),
  concatenate: ({ inputs, attrs }) => layout.concatenate(inputs, attrs.number("dimension")),
  constant: ({ attrs }) => attrs.constant(),
  convert: ({ inputs: [x], outputs: [to] }) => convert(x!, to!.dtype),
  convolution: ({ inputs: [x, filter], attrs }) => convolution(x!, filter!, attrs),
  custom_call: ({ inputs, outputs, attrs }) => customCall(inputs, outputs, attrs),
  dot_general: ({ inputs: [a, b], attrs }) => dotGeneral(a!, b!, attrs),
  dynamic_slice: ({ inputs: [x, ...starts], attrs }) =>
    layout.dynamicSlice(x!, starts, attrs.numbers("slice_sizes")),
  dynamic_update_slice: ({ inputs: [x, block, ...starts] }) =>
    layout.dynamicUpdate(x!, block!, starts),
  gather: ({ inputs: [x, indices], attrs }) => gather(x!, indices!, attrs),
  iota: ({ outputs: [to], attrs }) => layout.iota(to!, attrs.number("iota_dimension")),
  pad: ({ inputs: [x, filler], attrs }) => {
    const [low, high, between] = ["edge_padding_low", "edge_padding_high", "interior_padding"].map(
      (key) => attrs.numbers(key),
    ) as [number[], number[], number[]];
    return layout.pad(x!, filler!, low, high, between);
  },
  reduce: ({ inputs, attrs, fold }) => {
    const [arrays, initial] = half(inputs);
    return reduce(arrays, initial, attrs.numbers("dimensions"), fold);
  },
  reduce_window: ({ inputs: [x, initial], attrs, fold }) => reduceWindow(x!, initial!, attrs, fold),
  reshape: ({ inputs: [x], outputs: [to] }) => layout.reshape(x!, to!.shape),
  reverse: ({ inputs: [x], attrs }) => layout.reverse(x!, attrs.numbers("dimensions")),
  scatter: ({ inputs, attrs, fold }) => scatter(inputs, attrs, fold),
  select: ({ inputs }) => select(inputs),
  slice: ({ inputs: [x], attrs }) => {
    const [starts, limits, strides] = ["start_indices", "limit_indices", "strides"].map((key) =>
      attrs.numbers(key),
    ) as [number[], number[], number[]];
    return layout.slice(x!, starts, limits, strides);
  },
  sort: ({ inputs, attrs, regions: [before] }) => {
    if (attrs.text("is_stable") !== "true") throw new Error("equal ones keep their order");
    return sort(inputs, attrs.number("dimension"), (pairs) => {
      const args = pairs.map((value, i) => scalar(inputs[i >> 1]!.dtype, value));
      return before!(args)[0]!.data[0] === 1;
    });
  },
  transpose: ({ inputs: [x], attrs }) => layout.transpose(x!, attrs.numbers("permutation")),
  triangular_solve: ({ inputs, attrs }) => triangularSolve(inputs, attrs),
  while: whileLoop,
};

const sameType = (a: HloType, b: HloType): boolean =>
  a.dtype === b.dtype && `${a.shape}` === `${b.shape}`;

const typeText = ({ shape, dtype }: HloType): string => `${dtype}[${shape}]`;

/** Runs a module as the specification of StableHLO has it, and holds every value to the type that is written for it. */
class Interpreter {
  private readonly values = new Map<string, Value>();

  run({ args, ops, results }: Block, given: readonly Value[]): Value[] {
    if (args.length !== given.length) throw new Error(`${given.length} for ${args.length}`);
    for (const [i, { name, type }] of args.entries()) this.set(name, type, given[i]!, "argument");
    for (const op of ops) {
      const made = this.evaluated(op);
      if (made.length !== op.outputs.length) throw new Error(`${op.name} makes ${made.length}`);
      for (const [i, { name, type }] of op.outputs.entries())
        this.set(name, type, made[i]!, op.name);
    }
    return results.map((name) => this.get(name));
  }

  private set(name: string, type: HloType, value: Value, what: string): void {
    if (!sameType(type, value)) {
      throw new Error(`${what} ${name}: ${typeText(value)} where ${typeText(type)} is written`);
    }
    this.values.set(name, value);
  }

  private get(name: string): Value {
    const value = this.values.get(name);
    if (value === undefined) throw new Error(`${name} has no value`);
    return value;
  }

  private evaluated({ name, inputs, outputs, attrs, blocks }: Op): readonly Value[] {
    const values = inputs.map((input) => {
      const value = this.get(input.name);
      if (!sameType(value, input.type)) throw new Error(`${name}: ${input.name} is another type`);
      return value;
    });
    const plain = elementwise(name, values);
    if (plain !== undefined) return [plain];
    const meaning = meanings[name.replace("stablehlo.", "")];
    if (meaning === undefined) throw new Error(`no such op: ${name}`);
    const made = meaning({
      inputs: values,
      outputs: outputs.map(({ type }) => type),
      attrs,
      regions: blocks.map((block) => (args) => this.run(block, args)),
      fold: (sofar, next) => this.folded(blocks[0]!, sofar, next),
    });
    return "data" in made ? [made] : made;
  }

  private folded(block: Block, sofar: readonly number[], next: readonly number[]) {
    const { args, ops, results } = block;
    const [op] = ops;
    // One op of both arguments: without a detour by arrays.
    if (ops.length === 1 && args.length === 2 && results[0] === op!.outputs[0]!.name) {
      const f = binaryOf(op!.name, args[0]!.type.dtype);
      const inOrder = op!.inputs.every(({ name }, i) => name === args[i]!.name);
      const to = args[0]!.type.dtype;
      if (f && inOrder) return [scalar(to, f(sofar[0]!, next[0]!)).data[0]!];
    }
    const given = [...sofar, ...next].map((value, i) => scalar(args[i]!.type.dtype, value));
    return this.run(block, given).map(({ data }) => data[0]!);
  }
}

/** Runs the text of a module. */
export function interpret(text: string, args: readonly HostArray[]): HostArray[] {
  const results = new Interpreter().run(
    parseModule(text),
    args.map((x) => arrayOf(x, x.data)),
  );
  return results.map(({ shape, dtype, data }) => {
    if (dtype === "int64") throw new Error("no value of a program is of 64 bits");
    return hostArray(data, shape, dtype);
  });
}
