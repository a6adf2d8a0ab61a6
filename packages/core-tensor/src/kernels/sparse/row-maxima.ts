import { type Frame, onHost } from "../../host/frame.ts";
import type { BatchRule } from "../batch-rule.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { HostNumbers, HostValue } from "../host-form.ts";
import type { Kernel } from "../kernel.ts";
import { type Groups, isLarger, tiedTangent, tiedTranspose } from "../ties.ts";
import type { Attrs, ValueType } from "../value-type.ts";
import { maxima } from "./batch.ts";

/** Numbers of rows of `x` and of the result. */
interface RowCounts {
  readonly input: number;
  readonly output: number;
}

/** An op whose result rows are maxima of some of the rows of `x`. */
interface RowMaxima {
  readonly name: string;
  /** `x` and what says which rows go together, in the order of the row. */
  readonly inputs: readonly string[];
  /** The shape of the result; `structure` is the inputs without `x`. */
  readonly shape: (
    structure: readonly ValueType[],
    x: ValueType,
    attrs: Attrs,
  ) => readonly number[];
  /** Calls back with each row of `x` and the row of the result that reads it. */
  readonly pairs: (
    structure: readonly ArrayLike<number>[],
    rows: RowCounts,
  ) => (f: (input: number, output: number) => void) => void;
  readonly batch: BatchRule;
  /** Whether what says which rows go together may point nowhere, which is an error. */
  readonly raises: boolean;
  /** Runs it on the WebAssembly module, and returns where there the result lies. */
  readonly onModule: (
    frame: Frame,
    structure: readonly HostValue[],
    x: HostValue,
    y: HostValue,
    width: number,
  ) => number;
  /** The same for the derivative back: `c` is of the shape of `y`, and what comes out of that of `x`. */
  readonly backOnModule?: (
    frame: Frame,
    structure: readonly HostValue[],
    values: Readonly<Record<"c" | "x" | "y", HostValue>>,
    width: number,
  ) => number;
}

interface Sized {
  readonly shape: readonly number[];
}

interface Written extends Sized {
  readonly data: HostNumbers;
}

/**
 * The rows of such an op, of its derivative and of the transpose of that. Tied elements share the derivative
 * equally, as those of `Max`. Which are largest does not change under small changes, so that the derivative of
 * the derivative is linear in the tangent alone.
 */
export function rowMaxima(op: RowMaxima): Kernel[] {
  const { name, inputs } = op;
  const [tangent, transpose] = [`${name}Tangent`, `${name}Grad`];
  const at = inputs.indexOf("x");
  const without = <T>(list: readonly T[]): T[] => list.filter((_, i) => i !== at);
  const structure = without(inputs);
  const count = structure.length;
  /** Inputs of a derivative by name: the structure, what is multiplied, and the point. */
  const named = <T>(parts: readonly T[]): Record<string, T> =>
    Object.fromEntries([...structure, "v", "x", "y"].map((key, i) => [key, parts[i]!]));

  const groups = (numbers: readonly HostNumbers[], x: Sized, y: Sized): Groups => {
    const width = sizeOf(y.shape.slice(1));
    const each = op.pairs(numbers, { input: x.shape[0]!, output: y.shape[0]! });
    return { width, each: (f) => each((from, to) => f(from * width, to * width)) };
  };

  const forward: Kernel = {
    name,
    inputs: [...inputs],
    shape: (types, attrs) => [
      { shape: op.shape(without(types), types[at]!, attrs), dtype: types[at]!.dtype },
    ],
    value: (arrays, attrs) => {
      const x = arrays[at]!;
      const shape = op.shape(without(arrays), x, attrs);
      const y = new HostArray(shape, x.dtype, hostData(x.dtype, sizeOf(shape)));
      const source = new Int32Array(y.data.length).fill(-1);
      const { width, each } = groups(
        without(arrays).map(({ data }) => data),
        x,
        y,
      );
      each((input, output) => {
        for (let j = 0; j < width; j++) {
          const v = x.data[input + j]!;
          if (!isLarger(v, y.data[output + j]!, source[output + j]!)) continue;
          y.data[output + j] = v;
          source[output + j] = input;
        }
      });
      return [y];
    },
    jvp: ({ inputs: values, outputs: [y], call }, tangents) =>
      call(tangent, named([...without(values), tangents[at]!, values[at]!, y!])),
    vjp: ({ inputs: values, outputs: [y], call }, [c]) => {
      const [dx] = call(transpose, named([...without(values), c!, values[at]!, y!]));
      return values.map((_, i) => (i === at ? dx! : null));
    },
    host: (values, [y]) => {
      const x = values[at]!;
      if (x.dtype !== "float32") return false;
      const done = onHost((frame) => {
        const to = op.onModule(frame, without(values), x, y!, sizeOf(x.shape.slice(1)));
        frame.get(to, y!.data);
        return true;
      });
      return done === true;
    },
    batch: op.batch,
    raises: op.raises,
  };

  /** A derivative: the other one of the two is its transpose. */
  const derivative = (
    own: string,
    other: string,
    place: 1 | 2,
    run: typeof tiedTangent,
  ): Kernel => {
    const write = (parts: readonly Written[], to: HostNumbers): void => {
      const [v, x, y] = parts.slice(count) as [Written, Written, Written];
      const numbers = parts.slice(0, count).map(({ data }) => data);
      run(groups(numbers, x, y), [x.data, y.data], v.data, to);
    };
    return {
      name: own,
      inputs: [...structure, "v", "x", "y"],
      shape: (types) => [{ shape: types[count + place]!.shape, dtype: types[count]!.dtype }],
      value: (arrays) => {
        const [{ shape }, { dtype }] = [arrays[count + place]!, arrays[count]!];
        const to = new HostArray(shape, dtype, hostData(dtype, sizeOf(shape)));
        write(arrays, to.data);
        return [to];
      },
      jvp: ({ inputs: values, call }, tangents) => {
        const t = tangents[count];
        return t
          ? call(own, named([...values.slice(0, count), t, ...values.slice(count + 1)]))
          : [null];
      },
      vjp: ({ inputs: values, call }, [c], wanted) =>
        values.map((_, i) =>
          i === count && wanted[i]
            ? call(other, named([...values.slice(0, count), c!, ...values.slice(count + 1)]))[0]!
            : null,
        ),
      host: (values, [to]) => {
        if (values[count]!.dtype !== "float32") return false;
        const onModule = own === transpose ? op.backOnModule : undefined;
        const done =
          onModule &&
          onHost((frame) => {
            const [c, x, y] = values.slice(count) as [HostValue, HostValue, HostValue];
            const width = sizeOf(x.shape.slice(1));
            frame.get(onModule(frame, values.slice(0, count), { c, x, y }, width), to!.data);
            return true;
          });
        if (done === true) return true;
        // Plain TypeScript: numbers are read and written wherever they lie, and nothing is copied.
        to!.data.fill(0);
        write(values, to!.data);
        return true;
      },
      batch: maxima(count),
      raises: op.raises,
    };
  };

  return [
    forward,
    derivative(tangent, transpose, 2, tiedTangent),
    derivative(transpose, tangent, 1, tiedTranspose),
  ];
}
