import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getKernelsForBackend, version_core } from "@tensorflow/tfjs";
import { isComposite, type Kernel } from "../../packages/core-tensor/src/kernels/kernel.ts";
import { kernelNames, lookupKernel } from "../../packages/core-tensor/src/kernels/table.ts";
import { withoutEntry } from "../../packages/core-tensor/test/kernels/without-entry.ts";
import { root } from "./workspace.ts";

const file = "docs/compatibility.md";

/** The kernels that tfjs's plain JavaScript backend has; it has more of them than any other. */
const ofTfjs = new Set(getKernelsForBackend("cpu").map(({ kernelName }) => kernelName));

function derivative(rule: Kernel["jvp"] | Kernel["vjp"]): string {
  return rule === "zero" ? "zero" : "yes";
}

/** Whether a row has a form of its own for eager tensors, else what runs them. */
function eagerForm({ name, eager }: Kernel): string {
  if (eager !== undefined) return "yes";
  return ofTfjs.has(name) ? "no" : "no (host)";
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** A table in markdown. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

/** The page, from the kernel table and the list that its tests hold tfjs to. */
function page(): string {
  const rows = kernelNames().map(lookupKernel);
  const primitives = rows.filter((row): row is Kernel => !isComposite(row));
  const composites = rows.filter(isComposite).map(({ name }) => name);
  const cells = primitives.map((row) => [
    ...[`\`${row.name}\``, ofTfjs.has(row.name) ? "tfjs" : "ours", "yes", "yes"],
    ...[derivative(row.jvp), derivative(row.vjp), eagerForm(row)],
    row.onnx === undefined ? "no" : "yes",
  ]);
  const lowered = primitives.filter(({ onnx }) => onnx !== undefined).length;
  const reasons = Object.entries(withoutEntry);
  const missing = reasons.flatMap(([, names]) => names).length;
  return `# Compatibility

Written by \`npm run compatibility\` from the kernel table, for tfjs ${version_core}: ${primitives.length} kernels, ${lowered} of them with an
ONNX form, ${composites.length} more that are made of others, and ${missing} of tfjs that have no entry.

A function of \`tf.*\` can be traced, differentiated to any order and compiled when every kernel it calls is on this page. Any
other raises an error with code \`"tracing"\` that names the kernel; \`defineKernel\` adds a row from outside.

## Kernels

- **from**: \`tfjs\` for kernels of tfjs-core under their names there, \`ours\` for those that it does not have.
- **shape**, **value**: output types from input types, and a plain float64 evaluation. Every kernel has both.
- **jvp**, **vjp**: forward and reverse derivative; \`zero\` where the result is piecewise constant or no float.
- **eager**: a form of its own for eager tensors. With \`no\` the kernel of the tfjs backend runs, and with \`no (host)\`, where
  tfjs has none, the value column.
- **onnx**: \`no\` means that compiled programs run the value column on the host between two models. That happens under
  \`yes\` too, for the few types and attributes that a form does not cover.

${table(["kernel", "from", "shape", "value", "jvp", "vjp", "eager", "onnx"], cells)}

## Made of other kernels

Only what they are made of is recorded, so columns of their own would be empty: ${codes(composites)}.

## Kernels of tfjs without an entry

${table(
  ["reason", "kernels"],
  reasons.map(([reason, names]) => [reason, codes(names)]),
)}
`;
}

const path = join(root, file);
const text = page();
const current = existsSync(path) && readFileSync(path, "utf8") === text;
if (process.argv.includes("--check")) {
  if (!current) console.log(`${file} is not what the kernel table says`);
  process.exitCode = current ? 0 : 1;
} else {
  if (!current) writeFileSync(path, text);
  console.log(`${file}: ${current ? "up to date" : "written"}`);
}
