import { lowerFunction } from "../../src/executors/stablehlo/lower.ts";
import type { Program } from "../../src/graph/graph.ts";
import { valueProgram } from "../../src/graph/passes/value-program.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { hloTypeText } from "../../src/kernels/stablehlo-text.ts";
import type { ValueType } from "../../src/kernels/value-type.ts";
import { Together } from "../conformance/together.ts";
import type { PythonServer } from "./python.ts";

/** Programs in one module: more take memory and save no time. */
const mostTogether = 150;

interface Wanted {
  readonly program: Program;
  readonly args: readonly HostArray[];
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
export function batchedRuns(server: PythonServer): Together<Wanted, HostArray[]> {
  let next = 0;
  return new Together(mostTogether, async (wanted: readonly Wanted[]) => {
    const module = next++;
    await server.compile(module, joined(wanted));
    const results = await server.run(
      module,
      wanted.flatMap(({ args }) => args),
    );
    void server.free({ programs: [module] });
    return wanted.map(({ program }) => results.splice(0, program.graph.outputs.length));
  });
}
