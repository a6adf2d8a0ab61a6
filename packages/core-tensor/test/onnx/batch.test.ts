import { readdirSync } from "node:fs";
import { expect } from "vitest";
import { batchedCases, hostKernels, singleProgram } from "../kernels/batched-case.ts";
import { type Case, holdCasesTo } from "../kernels/conformance.ts";
import { expectCompiled } from "./compiled.ts";

/** The batched forms of a case on onnxruntime; what has an ONNX form for one example has one for all. */
async function checkCompiled(entry: Case): Promise<void> {
  const alone = hostKernels(singleProgram(entry));
  for (const { label, program, args } of batchedCases(entry, "few")) {
    const onHost = await expectCompiled(program.graph, args, label);
    expect(alone, `${label}: host ops`).toEqual(expect.arrayContaining(onHost));
  }
}

// The cases of every family once more, batched and compiled.
holdCasesTo(checkCompiled);
const folder = new URL("../kernels/", import.meta.url);
for (const file of readdirSync(folder)) {
  const others = ["batch.test.ts", "registry.test.ts", "wasm.test.ts"];
  if (file.endsWith(".test.ts") && !others.includes(file)) await import(new URL(file, folder).href);
}
