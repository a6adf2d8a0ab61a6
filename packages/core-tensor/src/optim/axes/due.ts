import { equal, mod, type Scalar, scalar } from "../../ops.ts";
import { cond } from "../../transforms/index.ts";

/**
 * What is done at multiples of `every`, or what is done at all other steps.
 *
 * @param step - the number of steps before this one, where the caller says it; otherwise the state's count, by a branch of the program.
 */
export function whenDue<A extends readonly unknown[], R>(
  step: unknown,
  count: Scalar,
  every: number,
  due: (...operands: A) => R,
  otherwise: (...operands: A) => R,
  ...operands: A
): R {
  if (typeof step === "number") return (step % every === 0 ? due : otherwise)(...operands);
  if (every === 1) return due(...operands);
  const left = mod(count, scalar(every, "int32"));
  return cond(equal(left, scalar(0, "int32")), due, otherwise, ...operands);
}
