import { lowerFunction } from "../../src/executors/stablehlo/lower.ts";
import type { Program } from "../../src/graph/graph.ts";
import { valueProgram } from "../../src/graph/passes/value-program.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { hloTypeText } from "../../src/kernels/stablehlo-text.ts";
import type { ValueType } from "../../src/kernels/value-type.ts";
import type { PythonServer } from "./python.ts";

/** Programs in one module: more take memory and save no time. */
const mostTogether = 150;

interface Wanted {
  readonly program: Program;
  readonly args: readonly HostArray[];
  readonly settle: (outcome: HostArray[] | Error) => void;
}

const typesOf = ({ graph }: Program, ids: readonly number[]): ValueType[] =>
  ids.map((id) => graph.values[id] as ValueType);

/** One module whose `main` runs every program on arguments of its own. */
function joined(wanted: readonly Wanted[]): string {
  const functions: string[] = [];
  const lines: string[] = [];
  const [args, results]: [string[], string[]] = [[], []];
  const types: string[] = [];
  for (const [index, { program }] of wanted.entries()) {
    const value = valueProgram(program);
    const { text } = lowerFunction(value.graph, `p${index}`, { precision: "highest" });
    functions.push(text.replace("func.func public", "func.func private"));
    const inputs = typesOf(value, value.graph.inputs).map(hloTypeText);
    const outputs = typesOf(value, value.graph.outputs).map(hloTypeText);
    const names = inputs.map((type, at) => {
      args.push(`%a${index}_${at}: ${type}`);
      return `%a${index}_${at}`;
    });
    const left = outputs.length === 0 ? "" : `%r${index}:${outputs.length} = `;
    lines.push(
      `    ${left}func.call @p${index}(${names.join(", ")}) : (${inputs.join(", ")}) -> (${outputs.join(", ")})`,
    );
    outputs.forEach((type, at) => {
      results.push(`%r${index}#${at}`);
      types.push(type);
    });
  }
  const main = `  func.func public @main(${args.join(", ")}) -> (${types.join(", ")}) {`;
  const end = `    return ${results.join(", ")} : ${types.join(", ")}`;
  return ["module @joined {", ...functions, main, ...lines, end, "  }", "}"].join("\n");
}

/** Runs programs that are asked for at about the same time as one module: compiling is what takes time. */
export class BatchedRuns {
  private readonly server: PythonServer;
  private waiting: Wanted[] = [];
  private busy = false;
  private next = 0;

  constructor(server: PythonServer) {
    this.server = server;
  }

  run(program: Program, args: readonly HostArray[]): Promise<HostArray[]> {
    return new Promise((resolve, reject) => {
      const settle = (outcome: HostArray[] | Error): void =>
        outcome instanceof Error ? reject(outcome) : resolve(outcome);
      this.waiting.push({ program, args, settle });
      if (!this.busy) void this.work();
    });
  }

  /** One module after the other; what is asked for meanwhile is the next one. */
  private async work(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      // All tests that are ready ask first.
      await new Promise((resolve) => setTimeout(resolve, 20));
      await this.together(this.waiting.splice(0, mostTogether));
    }
    this.busy = false;
  }

  private async together(wanted: readonly Wanted[]): Promise<void> {
    try {
      const program = this.next++;
      await this.server.compile(program, joined(wanted));
      const results = await this.server.run(
        program,
        wanted.flatMap(({ args }) => args),
      );
      void this.server.free({ programs: [program] });
      for (const { program, settle } of wanted) {
        settle(results.splice(0, program.graph.outputs.length));
      }
    } catch (error) {
      const [only] = wanted;
      if (wanted.length === 1 && only !== undefined) return only.settle(error as Error);
      // One of them is wrong: halves, until it is found.
      const half = wanted.length >> 1;
      await this.together(wanted.slice(0, half));
      await this.together(wanted.slice(half));
    }
  }
}
