import {
  mean,
  mul,
  squaredDifference,
  sub,
  type Tensor,
  tensor,
  tidy,
} from "@legendre/core-tensor/ops";
import type { Columns, Equation, NumbersByName } from "./equation.ts";

/** Draws that are tried, rows that they are tried on, and how many are fitted. */
const [draws, most, kept] = [400, 200, 4];

/**
 * Where fits may start, best first: one where all params are given, otherwise the best of draws from the sizes that data have, judged by the squares that are left. The first
 * draw is 1 for all.
 */
export async function likelyStarts(
  equation: Equation,
  x: Columns,
  y: Float64Array,
  given: NumbersByName,
): Promise<NumbersByName[]> {
  const { params, model } = equation;
  const free = params.filter((name) => given[name] === undefined);
  if (free.length === 0) return [given];
  const step = Math.ceil(y.length / most);
  const thin = (values: Float64Array): Float64Array => values.filter((_, i) => i % step === 0);
  const sizes = [thin(y), ...Object.values(x).map(thin)].flatMap(scales);
  const next = uniforms();
  const drawn = Array.from({ length: draws }, (_, i): NumbersByName => {
    const own = free.map((name): [string, number] => {
      const size = sizes[Math.floor(next() * sizes.length)] as number;
      return [name, i === 0 ? 1 : size * 4 ** (2 * next() - 1)];
    });
    return { ...given, ...Object.fromEntries(own) };
  });
  const squares = tidy(() => {
    const p = Object.fromEntries(
      params.map((name) => [
        name,
        tensor(
          drawn.map((one) => one[name] as number),
          [draws, 1],
        ),
      ]),
    );
    const columns = Object.fromEntries(
      Object.entries(x).map(([name, values]) => [name, tensor([...thin(values)])]),
    );
    // Over the spread, so that float32 holds the squares.
    const spread = scales(y)[0] as number;
    const off = mul(sub(model(p, columns), tensor([...thin(y)])), 1 / spread) as Tensor;
    return mean(squaredDifference(off, 0), 1) as Tensor;
  });
  const left = await squares.data();
  squares.dispose();
  const order = drawn
    .map((_, i) => i)
    .filter((i) => Number.isFinite(left[i]))
    .sort((a, b) => (left[a] as number) - (left[b] as number));
  return [...order.slice(0, kept), 0].map((i) => drawn[i] as NumbersByName);
}

/** Sizes that params of a column may have: its spread, its mean, ends and steepness, 1, and signs. */
function scales(values: Float64Array): number[] {
  const [low, high] = [
    values.reduce((a, b) => Math.min(a, b)),
    values.reduce((a, b) => Math.max(a, b)),
  ];
  const spread = high - low || Math.abs(high) || 1;
  const middle = values.reduce((a, b) => a + b, 0) / values.length;
  const all = [spread, middle, low, high, 1 / spread, 1, -spread, -1 / spread, spread / 10];
  return all.filter((size) => size !== 0 && Number.isFinite(size));
}

/** Numbers in [0, 1), always the same (mulberry32). */
function uniforms(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;
  };
}
