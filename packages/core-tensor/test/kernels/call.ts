import { callKernel, type KernelInputs } from "../../src/graph/dispatch.ts";
import type { Program } from "../../src/graph/graph.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { fromHost } from "../../src/kernels/host-tensor.ts";
import { lookupKernel } from "../../src/kernels/table.ts";
import { isFloat } from "../../src/kernels/value-type.ts";
import type { Tensor } from "../../src/ops.ts";
import { jvp } from "../../src/transforms/jvp.ts";
import { vjp } from "../../src/transforms/vjp.ts";
import { type Case, floats } from "./case.ts";
import type { Arrays } from "./differences.ts";

type Tensors = readonly Tensor[];

/** A case as a function of its float inputs. */
export class Call {
  /** The float inputs. */
  readonly x: Arrays;
  /** One array of fixed weights for each float output. */
  readonly weights: Arrays;
  readonly outputs: Program;
  /** One fixed direction for each float input. */
  readonly directions: Arrays;
  private readonly entry: Case;
  private readonly names: readonly string[];

  constructor(entry: Case) {
    this.entry = entry;
    const row = lookupKernel(entry.kernel);
    this.names =
      Array.isArray(entry.inputs) && row.inputs !== "list"
        ? row.inputs.slice(0, entry.inputs.length)
        : Object.keys(entry.inputs);
    const all = Object.values(entry.inputs) as HostArray[];
    this.x = all.filter((input) => isFloat(input.dtype));
    this.directions = this.x.map((input, i) => floats(input.shape, { seed: 33 + i }));
    this.outputs = trace((inputs: Tensors) => this.run(inputs), specs(all));
    const { values, outputs } = this.outputs.graph;
    const types = outputs.map((id) => values[id]).filter((type) => isFloat(type?.dtype ?? ""));
    this.weights = types.map((type, i) => floats(type?.shape ?? [], { seed: 77 + i }));
  }

  /** Runs the kernel on whatever level is active. */
  run(inputs: Tensors): Tensor[] {
    const { kernel, attrs } = this.entry;
    const byName = Object.fromEntries(this.names.map((name, i) => [name, inputs[i] as Tensor]));
    const isList = lookupKernel(kernel).inputs === "list";
    return callKernel(kernel, (isList ? [...inputs] : byName) as KernelInputs, attrs ?? {});
  }

  /** The float outputs as a function of the float inputs. */
  readonly f = (x: Tensors): Tensor[] => {
    const rest = [...x];
    const inputs = Object.values(this.entry.inputs).map((input: HostArray) =>
      isFloat(input.dtype) ? (rest.shift() as Tensor) : fromHost(input),
    );
    return this.run(inputs).filter((output) => isFloat(output.dtype));
  };

  /** (x, v) ↦ J v. */
  pushforward(): Program {
    return trace(
      (at: Tensors, v: Tensors) => jvp(this.f, at, v as never).tangent,
      specs(this.x),
      specs(this.directions),
    );
  }

  /** (x, w) ↦ Jᵀw. */
  pullback(): Program {
    return trace(
      (at: Tensors, w: Tensors) => vjp(this.f, at).pullback(w as never),
      specs(this.x),
      specs(this.weights),
    );
  }
}

/** Types of arrays, to trace with. */
export function specs(arrays: Arrays): ReturnType<typeof spec>[] {
  return arrays.map(({ shape, dtype }) => spec(shape, dtype));
}
