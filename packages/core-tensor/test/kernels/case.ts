import { type HostArray, hostArray, sizeOf } from "../../src/kernels/host-array.ts";
import type { Attrs, DType } from "../../src/kernels/value-type.ts";

/** One call of a kernel that the conformance suite checks. */
export interface Case {
  readonly kernel: string;
  /** What is special about it, for the name of the test. */
  readonly note?: string;
  /** Inputs by name, in the order of the row, or just in order. Floats are of dtype float32. */
  readonly inputs: Readonly<Record<string, HostArray>> | readonly HostArray[];
  readonly attrs?: Attrs;
  /**
   * Set `false` at kinks and poles, where differences mean nothing; what the rules return there then
   * needs a test of its own.
   */
  readonly derivatives?: false;
  /**
   * Executors that are known to give something else, with what they give, for the compatibility table;
   * the suite then sees that they still do.
   */
  readonly differs?: Readonly<Record<string, string>>;
}

/** Float values for a case: reproducible, spread over (low, high), exact in float32. */
export function floats(
  shape: readonly number[],
  { low = -2, high = 2, seed = 1 }: { low?: number; high?: number; seed?: number } = {},
): HostArray {
  let state = seed * 2654435761;
  const values = Array.from({ length: sizeOf(shape) }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return Math.fround(low + ((high - low) * state) / 2 ** 32);
  });
  return hostArray(values, shape, "float32");
}

/** Given values for a case; float32 unless a dtype is given. */
export function given(
  values: readonly number[],
  shape: readonly number[] = [values.length],
  dtype: DType = "float32",
): HostArray {
  return hostArray(dtype === "float32" ? values.map(Math.fround) : values, shape, dtype);
}

/** Cases that belong together; `cases/index.ts` lists them all. */
export interface Family {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** A case in a line, for the name of a test. */
export function describeCase({ kernel, inputs, attrs, note }: Case): string {
  const sizes = Object.values(inputs).map((x: HostArray) => `[${x.shape}]`);
  const settings = attrs ? ` ${JSON.stringify(attrs)}` : "";
  return `${kernel}(${sizes})${settings}${note ? `, ${note}` : ""}`;
}
