import { cast, reshape, slice, stack, type Tensor } from "../ops.ts";
import { stopGradient } from "../transforms/index.ts";

/** Scalars as one vector of floats, for rules, which are of floats alone. */
export function packed(numbers: readonly Tensor[]): Tensor {
  return stack(numbers.map((x) => cast(x, "float32")));
}

/** One of the scalars of {@link packed}, without a derivative. */
export function unpacked(
  numbers: Tensor,
  place: number,
  dtype: "float32" | "int32" = "float32",
): Tensor {
  const number = reshape(slice(stopGradient(numbers), [place], [1]), []);
  return dtype === "int32" ? cast(number, "int32") : number;
}
