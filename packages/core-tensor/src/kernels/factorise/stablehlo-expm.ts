import { padeCoefficients, padeRadius } from "../../host-linalg/expm.ts";
import { abs, add, greater, max, mul, sub, sum, type Tensor, where } from "../../ops.ts";
import { constant } from "../rules.ts";
import { cast, convert } from "../stablehlo-parts.ts";
import type { Composition, HloLowering } from "../stablehlo-writer.ts";
import { identityMatrix, product } from "./matrices.ts";

/** Squarings that are written: more would be of a matrix whose exponential is past all floats, or zero. */
const mostSquarings = 20;

/** As the host does it, but that each squaring is computed and taken where it is needed. */
const squared: Composition = ([a], _, call) => {
  const times = (x: Tensor, y: Tensor): Tensor => product(call, x, y);
  const norm = max(sum(abs(a!), -2, true), -1, true);
  const needed = Array.from({ length: mostSquarings }, (__, i) =>
    greater(norm, constant(padeRadius * 2 ** i)),
  );
  const x = needed.reduce((all, is) => where(is, mul(all, constant(0.5)), all), a!);
  const powers = [identityMatrix(a!.shape.at(-1)!), times(x, x)];
  for (const last of [1, 2]) powers.push(times(powers[last]!, powers[1]!));
  const mixed = (first: number, count: number): Tensor =>
    powers
      .slice(4 - count)
      .map((power, i) => mul(power, constant(padeCoefficients[first + 2 * i]!)))
      .reduce((p, q) => add(p, q));
  const sixth = powers[3]!;
  const odd = times(x, add(times(sixth, mixed(9, 3)), mixed(1, 4)));
  const even = add(times(sixth, mixed(8, 3)), mixed(0, 4));
  const [start] = call("Solve", { a: sub(even, odd), b: add(even, odd) }) as [Tensor];
  return [needed.reduce((all, is) => where(is, times(all, all), all), start)];
};

/** In doubles, since squarings double the error of rounding each. */
export const expm: HloLowering = (writer, [a], { attrs, outputs: [to] }) => {
  const [power] = writer.composed(squared, [convert(writer, a!, "float64")], attrs);
  return cast(writer, power!, to!.dtype);
};
