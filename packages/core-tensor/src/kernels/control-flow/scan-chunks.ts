import { concat, reshape, slice, type Tensor } from "../../ops.ts";
import { type Body, inputTypes, outputTypes } from "../graph.ts";
import type { CallKernel } from "../kernel.ts";
import type { ValueType } from "../value-type.ts";
import type { ScanAttrs } from "./attrs.ts";

/**
 * A loop as a loop over segments of `checkpoint[0]` steps, each a loop of its own whose inside a reverse
 * derivative computes again; steps that fill no segment follow. Null where there is no segment to make.
 *
 * @see Griewank and Walther (2000), "Algorithm 799: revolve", ACM TOMS 26(1); Chen et al. (2016),
 *   "Training deep nets with sublinear memory cost", arXiv:1604.06174, for segments of √n steps.
 */
export function chunkedScan(
  inputs: readonly Tensor[],
  scan: ScanAttrs,
  call: CallKernel,
): Tensor[] | null {
  const [size = 0, ...inner] = scan.checkpoint;
  if (size <= 1) return null;
  const { carry, xs, length, reverse } = scan;
  const stacked = inputs.slice(carry, carry + xs);
  const rest = inputs.slice(carry + xs);
  const segments = Math.floor(length / size);
  const whole = segments * size;
  // Steps that fill no segment run last, which is at the beginning of a loop in reverse.
  const [mainStart, restStart] = reverse ? [length - whole, 0] : [0, whole];
  const part = (x: Tensor, start: number, count: number): Tensor =>
    slice(x, [start, ...x.shape.slice(1).map(() => 0)], [count, ...x.shape.slice(1)]);
  let state = inputs.slice(0, carry);
  let ys: Tensor[] = [];
  if (segments > 0) {
    const cut = stacked.map((x) =>
      reshape(part(x, mainStart, whole), [segments, size, ...x.shape.slice(1)]),
    );
    const segment = { ...scan, length: size, checkpoint: inner };
    const outer = { ...scan, body: segmentBody(segment), length: segments, checkpoint: [1] };
    const made = call("Scan", [...state, ...cut, ...rest], outer);
    state = made.slice(0, carry);
    ys = made.slice(carry).map((y) => reshape(y, [whole, ...y.shape.slice(2)]));
  }
  if (whole < length) {
    const few = { ...scan, length: length - whole, checkpoint: [] };
    const left = stacked.map((x) => part(x, restStart, length - whole));
    const made = call("Scan", [...state, ...left, ...rest], few);
    state = made.slice(0, carry);
    const more = made.slice(carry);
    ys =
      segments === 0
        ? more
        : ys.map((y, index) => {
            const other = more[index] as Tensor;
            return concat(reverse ? [other, y] : [y, other]);
          });
  }
  return [...state, ...ys];
}

/** A body whose only op is the loop over one segment. */
function segmentBody(segment: ScanAttrs): Body {
  const { body, carry, xs, length } = segment;
  const deep = ({ shape, dtype }: ValueType): ValueType => ({ shape: [length, ...shape], dtype });
  const ins = inputTypes(body).map((type, i) => (i >= carry && i < carry + xs ? deep(type) : type));
  const outs = outputTypes(body).map((type, i) => (i < carry ? type : deep(type)));
  const inputs = ins.map((_, index) => index);
  const outputs = outs.map((_, index) => ins.length + index);
  return {
    values: [...ins, ...outs],
    inputs,
    constants: [],
    nodes: [{ kernel: "Scan", inputs, attrs: segment, outputs }],
    outputs,
  };
}
