import { LegendreError } from "../../errors.ts";
import { onHost } from "../../host/frame.ts";
import { task } from "../../host/tasks.ts";
import { add, fill, mul, sum, type Tensor } from "../../ops.ts";
import { HostArray } from "../host-array.ts";
import type { HostValue } from "../host-form.ts";
import type { Kernel } from "../kernel.ts";
import { addMaybe } from "../rules.ts";
import { sameShape } from "../shapes.ts";
import type { Attrs, ValueType } from "../value-type.ts";
import { each } from "./batch.ts";
import {
  checkEntries,
  checkOrder,
  csrSizes,
  putEntries,
  structureInputs,
  structureOf,
} from "./structure.ts";

/** Bits of a float32 as a word of a task. */
function bitsOf(value: number): number {
  return new Int32Array(Float32Array.of(value).buffer)[0]!;
}

const slopeOf = ({ slope }: Attrs): number => (slope as number | undefined) ?? 0;

/** The slope of a leaky ReLU at `t`. */
const slopeAt = (t: number, slope: number): number => (t > 0 ? 1 : slope);

/** Rows, columns, entries and features of `a`, `b` and what has their shapes; throws code "shape". */
function sizesOf(where: string, inputs: readonly ValueType[], others: readonly number[]) {
  const sizes = csrSizes(where, inputs);
  const [a, b] = [inputs[5]!, inputs[6]!];
  const width = a.shape[1] ?? 0;
  const pairs = [inputs.slice(5, 7), ...(others.length > 0 ? [inputs.slice(8, 10)] : [])];
  for (const [left, right] of pairs) {
    const fits =
      sameShape(left!.shape, [sizes.rows, width]) &&
      sameShape(right!.shape, [sizes.columns, width]);
    if (fits && left!.dtype === a.dtype && right!.dtype === a.dtype) continue;
    throw new LegendreError(
      "shape",
      where,
      `got [${left!.shape}] and [${right!.shape}] for a sparse matrix [${sizes.rows}, ${sizes.columns}], expected [${sizes.rows}, features] and [${sizes.columns}, features]`,
      { left: left!.shape, right: right!.shape, sizes },
    );
  }
  const [name, expected] = others.length > 0 ? ["w", [width]] : ["g", [sizes.entries]];
  if (!sameShape(inputs[7]!.shape, expected as number[])) {
    throw new LegendreError(
      "shape",
      where,
      `${name} has shape [${inputs[7]!.shape}], expected [${expected}] beside a [${a.shape}] and b [${b.shape}]`,
      { value: inputs[7]!.shape, expected },
    );
  }
  return { ...sizes, width };
}

const zeros = (like: Tensor): Tensor => fill(like.shape, 0);

const score: Kernel = {
  name: "CsrAdditiveScore",
  inputs: [...structureInputs, "order", "a", "b", "w", "u", "v"],
  attrs: (attrs) => ({ slope: slopeOf(attrs) }),
  shape: (inputs) => {
    const { entries } = sizesOf("CsrAdditiveScore", inputs, [8, 9]);
    return [{ shape: [entries], dtype: inputs[5]!.dtype }];
  },
  value: (inputs, attrs) => {
    const { rows, entries, width } = sizesOf("CsrAdditiveScore", inputs, [8, 9]);
    const [pointers, columns] = [inputs[0]!.data, inputs[1]!.data];
    const [a, b, w, u, v] = inputs.slice(5).map(({ data }) => data);
    checkEntries("CsrAdditiveScore", { pointers, columns }, inputs[6]!.shape[0]!);
    const data = new Float64Array(entries);
    for (let i = 0; i < rows; i++) {
      for (let k = pointers[i]!; k < pointers[i + 1]!; k++) {
        for (let f = 0; f < width; f++) {
          const own = i * width + f;
          const other = columns[k]! * width + f;
          const slope = slopeAt(a![own]! + b![other]!, slopeOf(attrs));
          data[k]! += w![f]! * slope * (u![own]! + v![other]!);
        }
      }
    }
    return [new HostArray([entries], inputs[5]!.dtype, data)];
  },
  // Linear in w, and in u and v together; piecewise constant in a and b.
  jvp: ({ inputs, attrs, call }, tangents) => {
    const [a, b, w, u, v] = inputs.slice(5) as [Tensor, Tensor, Tensor, Tensor, Tensor];
    const [dw, du, dv] = [tangents[7], tangents[8], tangents[9]];
    const of = (own: Partial<Record<"w" | "u" | "v", Tensor>>) =>
      call("CsrAdditiveScore", { ...structureOf(inputs, 5), a, b, w, u, v, ...own }, attrs)[0]!;
    return [
      addMaybe(
        dw ? of({ w: dw }) : null,
        du || dv ? of({ u: du ?? zeros(u), v: dv ?? zeros(v) }) : null,
      ),
    ];
  },
  vjp: ({ inputs, attrs, call }, [c], wanted) => {
    const [a, b, w, u, v] = inputs.slice(5) as [Tensor, Tensor, Tensor, Tensor, Tensor];
    const spread = (transpose: boolean) =>
      call(
        "CsrAdditiveSpread",
        { ...structureOf(inputs, 5), a, b, g: c! },
        { ...attrs, transpose },
      )[0]!;
    const rows = wanted[7] || wanted[8] ? spread(false) : null;
    const columns = wanted[7] || wanted[9] ? spread(true) : null;
    return [
      ...[null, null, null, null, null, null, null],
      wanted[7] ? add(sum(mul(rows!, u), 0), sum(mul(columns!, v), 0)) : null,
      wanted[8] ? mul(rows!, w) : null,
      wanted[9] ? mul(columns!, w) : null,
    ];
  },
  host: (inputs, [y], attrs) => {
    const dense = inputs.slice(5);
    if (dense.some(({ dtype }) => dtype !== "float32")) return false;
    const where = "CsrAdditiveScore";
    const { rows, entries, width } = sizesOf(where, inputs, [8, 9]);
    const done = onHost((frame) => {
      const at = putEntries(where, frame, inputs[0]!, inputs[1]!, inputs[6]!.shape[0]!);
      // Where u is a, and v is b, there is one copy of each, by which the module knows it.
      const places = new Map<HostValue["data"], number>();
      const put = ({ data }: HostValue): number => {
        const place = places.get(data) ?? frame.put(data as Float32Array);
        places.set(data, place);
        return place;
      };
      const [a, b, w, u, v] = dense.map(put) as [number, number, number, number, number];
      const to = frame.room(y!.data.byteLength);
      frame.run(
        task.additiveScore,
        [rows, at.pointers, at.columns, a, b, w, u, v, to, width, bitsOf(slopeOf(attrs))],
        frame.chunksFor(entries * width),
      );
      frame.get(to, y!.data);
      return true;
    });
    return done === true;
  },
  // Examples differ in what their masks are made of.
  batch: each,
  raises: true,
};

const spread: Kernel = {
  name: "CsrAdditiveSpread",
  inputs: [...structureInputs, "order", "a", "b", "g"],
  attrs: (attrs) => ({ slope: slopeOf(attrs), transpose: attrs["transpose"] === true }),
  shape: (inputs, { transpose }) => {
    const { rows, columns, width } = sizesOf("CsrAdditiveSpread", inputs, []);
    return [{ shape: [transpose ? columns : rows, width], dtype: inputs[5]!.dtype }];
  },
  value: (inputs, attrs) => {
    const where = "CsrAdditiveSpread";
    const { rows, columns: height, width } = sizesOf(where, inputs, []);
    const { transpose } = attrs;
    const [pointers, columns, turned, turnedColumns, order, a, b, g] = inputs.map((x) => x.data);
    const [starts, names] = transpose ? [turned!, turnedColumns!] : [pointers!, columns!];
    const [mine, theirs, count] = transpose ? [b!, a!, height] : [a!, b!, rows];
    checkEntries(where, { pointers: starts, columns: names }, transpose ? rows : height);
    if (transpose) checkOrder(where, order!);
    const data = new Float64Array(count * width);
    for (let i = 0; i < count; i++) {
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        const entry = transpose ? order![k]! : k;
        for (let f = 0; f < width; f++) {
          const own = i * width + f;
          const sum = mine[own]! + theirs[names[k]! * width + f]!;
          data[own]! += g![entry]! * slopeAt(sum, slopeOf(attrs));
        }
      }
    }
    return [new HostArray([count, width], inputs[5]!.dtype, data)];
  },
  // Linear in g; piecewise constant in a and b.
  jvp: ({ inputs, attrs, call }, tangents) => {
    const [a, b] = [inputs[5]!, inputs[6]!];
    const g = tangents[7];
    return g ? call("CsrAdditiveSpread", { ...structureOf(inputs, 5), a, b, g }, attrs) : [null];
  },
  vjp: ({ inputs, attrs, call }, [c], wanted) => {
    const none = [null, null, null, null, null, null, null];
    if (!wanted[7]) return [...none, null];
    const [a, b] = [inputs[5]!, inputs[6]!];
    const [u, v] = attrs["transpose"] ? [zeros(a), c!] : [c!, zeros(b)];
    const w = fill([a.shape[1]!], 1);
    const parts = { ...structureOf(inputs, 5), a, b, w, u, v };
    return [...none, call("CsrAdditiveScore", parts, { slope: attrs["slope"]! })[0]!];
  },
  host: (inputs, [y], attrs) => {
    const [a, b, g] = inputs.slice(5) as [HostValue, HostValue, HostValue];
    if ([a, b, g].some(({ dtype }) => dtype !== "float32")) return false;
    const where = "CsrAdditiveSpread";
    const { entries, width } = sizesOf(where, inputs, []);
    const [starts, names] = attrs["transpose"] ? inputs.slice(2, 4) : inputs.slice(0, 2);
    const [own, other] = attrs["transpose"] ? [b, a] : [a, b];
    const done = onHost((frame) => {
      const at = putEntries(where, frame, starts!, names!, other.shape[0]!);
      let order = 0;
      if (attrs["transpose"]) {
        const { data, fixed } = inputs[4]!;
        const noted = frame.index(
          data,
          fixed,
          (p) => frame.instance.exports.largest(p, data.length) >>> 0,
        );
        if (noted.note >= data.length) checkOrder(where, data);
        order = noted.pointer;
      }
      const [mine, theirs, numbers] = [own, other, g].map(({ data }) => frame.put(data));
      const to = frame.room(y!.data.byteLength + 32);
      const words = [own.shape[0]!, at.pointers, at.columns, order, mine!, theirs!, numbers!, to];
      frame.run(
        task.additiveSpread,
        [...words, width, bitsOf(slopeOf(attrs))],
        frame.chunksFor(entries * width),
      );
      frame.get(to, y!.data);
      return true;
    });
    return done === true;
  },
  // Examples differ in what their masks are made of.
  batch: each,
  raises: true,
};

/**
 * Ours, with `s(t)` the slope of a leaky ReLU, 1 above 0 and otherwise `slope`: for each entry `(i, j)` of a
 * sparse matrix `Σ_f w_f s(a_if + b_jf) (u_if + v_jf)`, and for each row, or with `transpose` each column, the sum
 * of `g s(a_i + b_j)` over its entries. Each is the derivative of the other, so that the two are closed under
 * differentiation.
 */
export const csrAdditives: readonly Kernel[] = [score, spread];
