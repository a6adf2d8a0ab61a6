import { type HostNumbers, hostNumbers } from "../../kernels/host-form.ts";
import { sameType } from "../../kernels/shapes.ts";
import type { HloType, HloValue } from "../../kernels/stablehlo-writer.ts";
import type { ValueType } from "../../kernels/value-type.ts";

/** A constant that is an argument of the function, with its numbers in the width of its type. */
export interface LiftedConstant {
  readonly type: ValueType;
  readonly data: HostNumbers;
}

interface Lifted extends LiftedConstant {
  readonly value: HloValue;
}

/** The constants of a function that are arguments of it, each array once. */
export class LiftedConstants {
  private readonly all: Lifted[] = [];
  private readonly read = new Set<string>();

  /** The argument that stands for numbers; `named` makes it where no other constant has the same ones. */
  lift(numbers: ArrayLike<number>, type: ValueType, named: (type: HloType) => HloValue): HloValue {
    const data = inWidth(numbers, type);
    const same = this.all.find((one) => sameType(one.type, type) && sameBytes(one.data, data));
    if (same !== undefined) return same.value;
    const value = named(type);
    this.all.push({ type, data, value });
    return value;
  }

  /** Notes which values an op reads. */
  reads(values: readonly HloValue[]): void {
    for (const { name } of values) this.read.add(name);
  }

  /** Those that something reads: what only led to other constants is not among them. */
  get used(): readonly (LiftedConstant & { readonly value: HloValue })[] {
    return this.all.filter(({ value }) => this.read.has(value.name));
  }
}

/** The numbers as they lie there, where they are of the type's width; truth values are 0 and 1. */
function inWidth(numbers: ArrayLike<number>, { dtype }: ValueType): HostNumbers {
  const isBool = dtype === "bool";
  if (!isBool && numbers.constructor === hostNumbers(dtype, 0).constructor) {
    return numbers as HostNumbers;
  }
  const data = hostNumbers(dtype, numbers.length);
  data.set(isBool ? Array.from(numbers, (value) => Number(value !== 0)) : numbers);
  return data;
}

/** By their bits: 0 is not -0, and NaN is NaN. */
function sameBytes(a: HostNumbers, b: HostNumbers): boolean {
  const [x, y] = [a, b].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  return x!.every((byte, at) => byte === y![at]);
}
