import type { Plan } from "../executors/onnx/partition.ts";
import type { Program } from "../graph/graph.ts";
import { printProgram } from "../graph/print.ts";
import { planHere } from "./plan-here.ts";

/** One step of a lowered program: an ONNX model, or an op that runs on the host. */
export type LoweredStep =
  | {
      readonly kind: "model";
      /** The bytes of the model, as a `.onnx` file holds them. */
      readonly onnx: Uint8Array;
      /** The model in the text form of ONNX. */
      readonly text: string;
    }
  | {
      readonly kind: "host";
      /** The op. */
      readonly kernel: string;
      readonly text: string;
    };

/** What a compiled function runs for some arguments. */
export interface Lowered {
  /** The traced and simplified program. */
  readonly program: Program;
  /** The steps it runs in. */
  readonly steps: () => Promise<readonly LoweredStep[]>;
  /** The program and all its steps, to read. */
  readonly text: () => Promise<string>;
}

/** Shows a program and how it is cut into steps. */
export function loweredProgram(program: Program): Lowered {
  const steps = async (): Promise<LoweredStep[]> => {
    const { printOnnx } = await import("../executors/onnx/print-onnx.ts");
    const { plan } = await planHere(program.graph);
    return plan.steps.map((step) => loweredStep(step, printOnnx));
  };
  return {
    program,
    steps,
    text: async () => {
      const parts = (await steps()).map((step, index) => `step ${index}: ${step.text}`);
      return [printProgram(program), ...parts].join("\n");
    },
  };
}

function loweredStep(
  step: Plan["steps"][number],
  printOnnx: (bytes: Uint8Array) => string,
): LoweredStep {
  if (step.kind === "model") {
    const onnx = step.segment.bytes;
    return { kind: "model", onnx, text: `model\n${printOnnx(onnx)}` };
  }
  const { kernel, inputs, outputs } = step.node;
  const names = (ids: readonly number[]): string => ids.map((id) => `%${id}`).join(" ");
  return { kind: "host", kernel, text: `host ${names(outputs)} = ${kernel} ${names(inputs)}` };
}
