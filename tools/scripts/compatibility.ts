import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getKernelsForBackend, version_core } from "@tensorflow/tfjs";
import { isComposite, type Kernel } from "../../packages/core-tensor/src/kernels/kernel.ts";
import { kernelNames, lookupKernel } from "../../packages/core-tensor/src/kernels/table.ts";
import {
  edgeDifferences,
  heldToEdges,
} from "../../packages/core-tensor/test/conformance/edge-differences.ts";
import { executors } from "../../packages/core-tensor/test/conformance/executors.ts";
import {
  type ExecutorRecord,
  readFuzzRecord,
  readRecord,
  type Status,
} from "../../packages/core-tensor/test/conformance/record.ts";
import { withoutEntry } from "../../packages/core-tensor/test/kernels/without-entry.ts";
import { root } from "./workspace.ts";

const file = "docs/compatibility.md";

/** The kernels that tfjs's plain JavaScript backend has; it has more of them than any other. */
const ofTfjs = new Set(getKernelsForBackend("cpu").map(({ kernelName }) => kernelName));

/** A column of the page: an executor and what the conformance suite last found on it. */
interface Column {
  readonly title: string;
  readonly record: ExecutorRecord | null;
}

function readColumns(): readonly Column[] {
  return Object.values(executors).map(({ id, title }) => ({ title, record: readRecord(id) }));
}

const words: Readonly<Record<Status, string>> = { pass: "yes", partly: "partly", host: "host" };

/** What an executor does with a kernel, transform or file, in a word. */
function cell(
  record: ExecutorRecord | null,
  part: "kernels" | "transforms" | "golden",
  name: string,
): string {
  if (record === null) return "";
  const status = record[part][name];
  if (status === undefined) return "";
  return part === "kernels" && name in record.differences ? `${words[status]} ¹` : words[status];
}

/** What all executors do with it, those of another word than most named: a column for each would be wider than a page. */
function everywhere(
  columns: readonly Column[],
  part: "kernels" | "transforms" | "golden",
  name: string,
): string {
  const found = new Map<string, string[]>();
  for (const { title, record } of columns) {
    const word = cell(record, part, name) || "no case";
    // Commas part executors here.
    const short = title.replace(/, (.*)$/, " ($1)");
    found.set(word, [...(found.get(word) ?? []), short]);
  }
  const usual = found.has("yes") ? "yes" : "";
  const others = [...found]
    .filter(([word]) => word !== usual)
    .map(([word, titles]) => `${word}: ${titles.join(", ")}`);
  if (others.length === 0) return usual;
  return usual === "" ? others.join("; ") : `${others.join("; ")}; else ${usual}`;
}

function derivative(rule: Kernel["jvp"] | Kernel["vjp"]): string {
  return rule === "zero" ? "zero" : "yes";
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

/** One row for each name, with what executors do. */
function statusTable(
  what: string,
  part: "transforms" | "golden",
  columns: readonly Column[],
): string {
  const names = new Set(columns.flatMap(({ record }) => Object.keys(record?.[part] ?? {})));
  const rows = [...names].sort().map((name) => [name, everywhere(columns, part, name)]);
  return table([what, "executors"], rows);
}

/** What `npm run fuzz` found, if it was run. */
function fuzzText(): string {
  const record = readFuzzRecord();
  if (record === null) return "";
  const { programs, results, disagree, nearestToItsBound: near, versions } = record;
  const share = near === null ? 0 : Math.round((100 * near.error) / near.allowed);
  return `## Random programs

\`npm run fuzz\` made ${programs} random programs with ${results} results and ran them through \`jit\` on onnxruntime
${versions["onnxruntime-node"]}: ${disagree} results are off by more than is allowed. The nearest to its bound, with ${share} % of it, is result
${near?.result} of the program with seed ${near?.program}.

`;
}

const titleOf = (id: string): string =>
  Object.values(executors).find((executor) => executor.id === id)?.title ?? id;

/** What executors give at the edges instead of what the formula says. */
function edgeRows(): string[][] {
  return edgeDifferences.map(({ on, kernels, at, what }) => [
    codes(kernels),
    at.join(", "),
    on.map(titleOf).join(", "),
    what,
  ]);
}

/** The page, from the kernel table and the records of the conformance suite. */
function page(): string {
  const columns = readColumns();
  const rows = kernelNames().map(lookupKernel);
  const primitives = rows.filter((row): row is Kernel => !isComposite(row));
  const composites = rows.filter(isComposite).map(({ name }) => name);
  const cells = primitives.map((row) => [
    ...[`\`${row.name}\``, ofTfjs.has(row.name) ? "tfjs" : "ours"],
    ...[derivative(row.jvp), derivative(row.vjp), row.batch === undefined ? "no" : "yes"],
    everywhere(columns, "kernels", row.name),
  ]);
  const head = ["kernel", "from", "jvp", "vjp", "batch", "executors"];
  const differences = columns.flatMap(({ title, record }) =>
    Object.entries(record?.differences ?? {}).map(([kernel, what]) => [
      `\`${kernel}\``,
      title,
      what,
    ]),
  );
  const ran = columns.map(({ title, record }) =>
    record === null ? `${title} (never run)` : `${title} (${record.version})`,
  );
  const reasons = Object.entries(withoutEntry);
  const missing = reasons.flatMap(([, names]) => names).length;
  return `# Compatibility

Can my function be traced, differentiated and compiled? Yes, to any order, when every kernel that its \`tf.*\` ops call is on this page. Any
other kernel raises an error with code \`"tracing"\` that names it; \`defineKernel\` adds a row from outside.

Written by \`npm run compatibility\` from the kernel table and from what the conformance suite ran: ${primitives.length} kernels,
${composites.length} more that are made of others, and ${missing} of tfjs ${version_core} that have no entry.

The suite holds values, derivatives and batched forms of every kernel, over all its cases, to the float64 evaluation in
TypeScript, which is itself held to central differences. A float may be off by the larger of 1e-6 of the greatest magnitude of a
result and eight times what rounding each op to float32 does; everything else is equal. In float64 both are 2⁻²³ of that: 1.2e-13 of the greatest magnitude. It ran on ${ran.join(", ")}.

- **yes**: runs on the executor itself. **host**: is correct, and runs on the host (TypeScript, or the WebAssembly module) between the executor's own parts.
  **partly**: on the host for some types or attributes. **no case**: has none of its own, or the executor was never there. *else yes*: on all
  executors that are not named.
- **from**: \`tfjs\` for kernels of tfjs-core under their names there, \`ours\` for those that it does not have.
- **jvp**, **vjp**, **batch**: forward and reverse derivative and the rule of \`vmap\`; \`zero\` where the result is piecewise
  constant or no float.

## Kernels

${table(head, cells)}

${differences.length === 0 ? "" : `¹ Differs in one place, which the suite sees still to be so:\n\n${table(["kernel", "executor", "what it gives"], differences)}\n\n`}## Edges of numbers

Every kernel that has cases is also given ±∞, NaN, −0, the largest and the least normal float32 (numbers below it may be flushed to 0), axes of
length 0, and whole numbers out of range: an executor returns what the formula does, or raises an error where it does. Held to this are
${heldToEdges.map((id) => titleOf(id)).join(", ")}. Known to differ, which the suite sees still to be so:

${table(["kernels", "at", "executors", "what they give"], edgeRows())}

## Ties and kinks

Of several largest (or smallest) elements each gets an equal share of the derivative: a half of two, a third of three. So it is in \`Maximum\` and
\`Minimum\`, in \`Max\` and \`Min\`, in \`MaxPool\`, \`MaxPool3D\` and \`MaxPoolWithArgmax\`, in \`SegmentMax\` and \`CsrMax\`, forwards, backwards and in second
derivatives, on every executor. Adding the same to all elements then changes the result by just that. (tfjs gives all of it to one of them, and
not always to the same.) Where the largest is NaN, a reduction's derivatives are NaN.

\`Abs\` has slope 0 at 0, where tfjs has −1: an L1 penalty leaves what is 0 alone. \`tf.losses.sigmoidCrossEntropy\` and \`tf.losses.huberLoss\`, which are
smooth although they are made of |x|, keep their true derivatives there. A smooth loss of your own that is written with |x| does not know what it is
part of: write a logistic loss with \`tf.softplus\`, or take \`bernoulliCrossEntropy\`.

Kinks of one argument are those of tfjs: \`Relu\` has slope 0 at 0, \`ClipByValue\` slope 1 at its bounds.

## Made of other kernels

Only what they are made of is recorded: ${codes(composites)}.

## Transforms

Each is held to closed forms, alone and with others around it.

${statusTable("transform", "transforms", columns)}

## Values computed elsewhere

Programs whose results PyTorch computed in float64: within 1e-9 on the reference executor, within 1e-4 (second derivatives
1e-3) in float32.

${statusTable("file", "golden", columns)}

${fuzzText()}## Kernels of tfjs without an entry

${table(
  ["reason", "kernels"],
  reasons.map(([reason, names]) => [reason, codes(names)]),
)}
`;
}

/** Runs the suite and keeps what it found; false when something failed. */
function runSuite(): boolean {
  const { status } = spawnSync(
    join(root, "node_modules/.bin/vitest"),
    ["run", "--typecheck.enabled=false", "packages/core-tensor/test/conformance"],
    { cwd: root, stdio: "inherit", env: { ...process.env, CONFORMANCE_RECORD: "replace" } },
  );
  return status === 0;
}

const path = join(root, file);
const upToDate = (text: string): boolean => existsSync(path) && readFileSync(path, "utf8") === text;
const [flag] = process.argv.slice(2);
if (flag === "--check") {
  const current = upToDate(page());
  if (!current) console.log(`${file} is not what the kernel table and the records say`);
  process.exitCode = current ? 0 : 1;
} else if (flag !== undefined && flag !== "--page") {
  console.log(`unknown flag ${flag}; --check compares, --page writes without running the suite`);
  process.exitCode = 2;
} else if (flag !== "--page" && !runSuite()) {
  console.log("the suite fails, so nothing was written");
  process.exitCode = 1;
} else {
  writeFileSync(path, page());
}
