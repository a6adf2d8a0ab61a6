import {
  type HostArray,
  hostArray,
  type Program,
  runReference,
  spec,
  trace,
} from "@legendre/core-tensor";
import { type Attrs, callKernel, type DType, type ValueType } from "@legendre/core-tensor/graph";
import type { Tensor } from "@legendre/core-tensor/ops";
import { relationOf } from "../../src/structure/relate.ts";
import type { Axes, RelatedNode } from "../../src/structure/relations/relation.ts";
import { Units } from "../../src/structure/units.ts";

/** An op on inputs of some shapes; a dtype may stand before a shape. */
export interface Op {
  readonly kernel: string;
  readonly inputs: readonly (readonly [DType, ...number[]] | readonly number[])[];
  /** Names of the inputs, where the kernel has some. */
  readonly names?: string | undefined;
  readonly attrs?: Attrs | undefined;
  /** The numbers of inputs that are no floats, by the number of the input; zeros elsewhere. */
  readonly integers?: Readonly<Record<number, readonly number[]>> | undefined;
}

/** The op alone, as a program. */
export function programOf({ kernel, inputs, names, attrs }: Op): Program {
  const specs = inputs.map((given) => {
    const [first, ...rest] = given;
    return typeof first === "string"
      ? spec(rest as number[], first)
      : spec(given as readonly number[]);
  });
  const call = (...xs: Tensor[]): Tensor[] => {
    const named = names?.split(" ").map((name, i): [string, Tensor] => [name, xs[i] as Tensor]);
    return callKernel(kernel, named === undefined ? xs : Object.fromEntries(named), attrs);
  };
  return trace(call, ...(specs as never[]));
}

/** What the op makes of inputs whose floats are drawn by `draw`, which is told the input and the position along each axis. */
export function valuesOf(
  op: Op,
  draw: (input: number, place: readonly number[]) => number,
): readonly HostArray[] {
  const program = programOf(op);
  const { graph } = program;
  const inputs = graph.inputs.map((id, i) => {
    const { shape, dtype } = graph.values[id] as ValueType;
    const size = shape.reduce((a, b) => a * b, 1);
    const given = op.integers?.[i];
    const data = Array.from(
      { length: size },
      (_, k) => given?.[k] ?? as(dtype, draw(i, placeOf(k, shape))),
    );
    return hostArray(data, shape, dtype);
  });
  return runReference(program, ...inputs) as readonly HostArray[];
}

/** A number that a dtype can hold: 0 stays 0, whole numbers are large, and booleans are true where it is above 0. */
function as(dtype: DType, value: number): number {
  if (dtype === "float32" || value === 0) return value;
  return dtype === "bool" ? Number(value > 0) : 2 ** 20;
}

/** The position along each axis of element `k`. */
export function placeOf(k: number, shape: readonly number[]): number[] {
  const place: number[] = [];
  for (let a = shape.length - 1, rest = k; a >= 0; a--) {
    place.unshift(rest % shape[a]!);
    rest = Math.floor(rest / shape[a]!);
  }
  return place;
}

/** Axis 1 of input 0 is `0.1`. */
type AxisName = `${number}.${number}`;

export interface Description {
  /** Of each result its axes: which axis of an input it is, `°` where it is 0 at masked positions, `!` where all must stay. */
  readonly results: readonly string[];
  /** Axes of inputs that must stay. */
  readonly frozen: readonly AxisName[];
  /** Axes of inputs that go together with an earlier one. */
  readonly united: readonly string[];
}

/** How an op relates its axes, in words; `zero` are the axes whose values are 0 where they are masked. */
export function describeRelation(op: Op, zero: (axis: AxisName) => boolean): Description {
  const relation = relationOf(op.kernel);
  if (relation === undefined) throw new Error(`${op.kernel} has no relation`);
  const { graph } = programOf(op);
  const node = graph.nodes.find(({ kernel }) => kernel === op.kernel);
  if (node === undefined || graph.nodes.length !== 1) throw new Error(`${op.kernel} is not alone`);
  const units = new Units();
  const names = new Map<number, string>();
  const nameOf = (i: number, a: number): AxisName => `${i}.${a}`;
  const inputs = node.inputs.map(
    (id, i): Axes =>
      graph.values[id]!.shape.map((length, a) => {
        const positions = units.axis(length);
        for (const [k, position] of positions.entries())
          names.set(position, `${nameOf(i, a)}[${k}]`);
        return { positions, zero: zero(nameOf(i, a)) };
      }),
  );
  const related: RelatedNode = {
    kernel: node.kernel,
    attrs: node.attrs,
    inputs,
    units,
    outputs: node.outputs.map((id) => graph.values[id]!),
  };
  const results = relation.relate(related);
  const all = inputs.flatMap((axes, i) => axes.map((axis, a) => [nameOf(i, a), axis] as const));
  const unitsOf = (position: number): string => units.unitsOf([position]).join("+");
  /** What a position is called: by the first input that it belongs to, or by what it is made of. */
  const first = new Map<string, string>();
  for (const [position, name] of names) {
    if (!first.has(unitsOf(position))) first.set(unitsOf(position), name);
  }
  const partsOf = (position: number): string =>
    units
      .unitsOf([position])
      .map((unit) => first.get(String(unit)) ?? "new")
      .join("+");
  const said = (positions: readonly number[]): string => {
    const known = positions.map((position) => first.get(unitsOf(position)) ?? partsOf(position));
    const text = known.join(" ");
    const whole = all.find(
      ([name, axis]) => axis.positions.map((_, k) => `${name}[${k}]`).join(" ") === text,
    );
    return whole?.[0] ?? (known.every((name) => name === "new") ? "new" : text);
  };
  const stays = (positions: readonly number[]): boolean =>
    positions.every((p) => units.whyFrozen(p) !== undefined);
  return {
    results: results.map((axes) =>
      axes
        .map(
          (axis) =>
            said(axis.positions) + (axis.zero ? "°" : "") + (stays(axis.positions) ? "!" : ""),
        )
        .join(", "),
    ),
    frozen: all.flatMap(([name, { positions }]) => (stays(positions) ? [name] : [])),
    united: all.flatMap(([name, { positions }]) => {
      const other = said(positions);
      return other === name ? [] : [`${name} = ${other}`];
    }),
  };
}
