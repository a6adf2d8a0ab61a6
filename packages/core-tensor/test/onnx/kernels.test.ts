import { readdirSync } from "node:fs";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { Call, type Case, holdCasesTo } from "../kernels/conformance.ts";
import { expectCompiled } from "./compiled.ts";

/** Value, jvp and vjp of a case on onnxruntime, against the reference. */
async function checkCompiled(entry: Case): Promise<void> {
  const call = new Call(entry);
  const inputs = Object.values(entry.inputs) as HostArray[];
  await expectCompiled(call.outputs.graph, inputs, "value");
  if (entry.derivatives === false || call.x.length === 0 || call.weights.length === 0) return;
  await expectCompiled(call.pushforward().graph, [...call.x, ...call.directions], "jvp");
  await expectCompiled(call.pullback().graph, [...call.x, ...call.weights], "vjp");
}

// The cases of every family once more, compiled.
holdCasesTo(checkCompiled);
const folder = new URL("../kernels/", import.meta.url);
for (const file of readdirSync(folder)) {
  const others = ["batch.test.ts", "registry.test.ts", "wasm.test.ts"];
  if (file.endsWith(".test.ts") && !others.includes(file)) await import(new URL(file, folder).href);
}
