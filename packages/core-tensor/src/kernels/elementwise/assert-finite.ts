import { LegendreError } from "../../errors.ts";
import { batchInFront } from "../batch-axes.ts";
import type { HostArray } from "../host-array.ts";
import { mapHost } from "../host-loops.ts";
import type { Kernel } from "../kernel.ts";
import { likeFirst } from "../shapes.ts";
import type { Attrs } from "../value-type.ts";

/** What is said of slopes of a value with this label. */
const slopeBy = (label: string): string => `the slope by ${label}`;

/** Throws code "non-finite" for the first number of a value that is not finite. */
function checkNumbers(x: HostArray, { label, allowInfinite }: Attrs): void {
  for (let at = 0; at < x.data.length; at++) {
    const value = x.data[at] as number;
    if (Number.isFinite(value) || (allowInfinite === true && !Number.isNaN(value))) continue;
    const place: number[] = [];
    let rest = at;
    for (const size of x.shape.toReversed()) {
      place.unshift(rest % size);
      rest = Math.floor(rest / size);
    }
    const message = `${label} is ${value} at [${place.join(", ")}] of [${x.shape.join(", ")}]; look at what it is made of, with assertFinite there too`;
    throw new LegendreError("non-finite", "assertFinite", message, { label, place, value });
  }
}

/** The identity, which raises an error for numbers that are not finite, and for slopes that are not. On the host: no ONNX op raises errors. */
const assertFiniteKernel: Kernel = {
  name: "AssertFinite",
  inputs: ["x"],
  shape: likeFirst,
  value: ([x], attrs) => {
    checkNumbers(x!, attrs);
    return [mapHost(x!, (value) => value)];
  },
  jvp: ({ attrs, call }, [t]) =>
    t
      ? call("AssertFinite", { x: t }, { ...attrs, label: `the tangent of ${attrs["label"]}` })
      : [null],
  vjp: ({ attrs, call }, [c]) =>
    c
      ? call("AssertFinite", { x: c }, { ...attrs, label: slopeBy(attrs["label"] as string) })
      : [null],
  batch: batchInFront,
  pointwise: ([x]) => x === true,
  raises: true,
};

/** Ours: ops that look at numbers while a program runs. */
export const assertions: readonly Kernel[] = [assertFiniteKernel];
