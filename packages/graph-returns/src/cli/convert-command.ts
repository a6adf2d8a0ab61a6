import { spawn } from "node:child_process";
import { join } from "node:path";
import { LegendreError } from "@legendre/core-tensor";
import { checkOutFolder, parseCommand, writeOutFolder } from "@legendre/core-tensor/command";
import type { CliOutput, Run } from "./command.ts";
import { convertSpec } from "./specs.ts";

const where = convertSpec.name;

/** `convert`: the published pickles as tables. */
export const convert: Run = async (args, output) => {
  const { words, values } = await parseCommand(convertSpec, args);
  const [folder, out] = words as [string, string];
  const options = { force: values.force, inputs: [folder] };
  await checkOutFolder(where, out, options);
  const script = join(output.root ?? ".", "python", "convert_pickles.py");
  const format = values.format === undefined ? [] : ["--format", values.format];
  await writeOutFolder(where, out, options, (into) =>
    runPython(values.python, [script, folder, into, ...format], output),
  );
  output.print(`written: ${out}`);
  return 0;
};

/** Runs a script; throws code "data" with the last line that it wrote to stderr where it fails. */
async function runPython(python: string, args: string[], output: CliOutput): Promise<void> {
  let said = "";
  const child = spawn(python, args, { ...(output.signal && { signal: output.signal }) });
  child.stdout.on("data", (piece) => output.print(String(piece).trimEnd()));
  child.stderr.on("data", (piece) => {
    said += String(piece);
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("close", resolve);
    child.on("error", (cause) => {
      const what = `${python} does not start (${cause.message}); name a Python that has pandas and pyarrow with --python PATH`;
      reject(new LegendreError("data", where, what, { python }, { cause }));
    });
  });
  if (status === 0) return;
  // Of a traceback it is the last line that tells.
  const last = said.trim().split("\n").at(-1);
  const what = last === "" ? `${python} ended with status ${status}` : `${last}`;
  throw new LegendreError("data", where, what, { status });
}
