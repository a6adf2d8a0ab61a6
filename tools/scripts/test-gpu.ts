import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describeDevices } from "../../packages/core-tensor/src/engine/index.ts";
import { describeEngine } from "../../packages/core-tensor/src/index.ts";
import { exampleFiles } from "./run-example.ts";
import { root, run } from "./workspace.ts";

/** A way to use a GPU: what has to start, and how to run programs on it. */
interface Target {
  readonly name: "webgpu" | "cuda" | "tfjs-node-gpu";
  readonly found: boolean;
  readonly reason: string;
}

const engine = await describeEngine();
const devices = await describeDevices();
const targets: Target[] = (["webgpu", "cuda"] as const).map((name) => {
  const { available, reason } = devices.find(({ device }) => device === name)!;
  return { name, found: available, reason };
});
const eager = engine.engines.find((state) => state.engine === "tfjs-node-gpu")!;
const install = "npm run native-engine -- --gpu, with CUDA 12.5 and cuDNN 9.3 (docs/guide/gpu.md)";
targets.push({
  name: "tfjs-node-gpu",
  found: eager.available,
  reason: eager.available ? eager.reason : `${eager.reason}; ${install}`,
});

const card = run("nvidia-smi", ["--query-gpu=name,driver_version", "--format=csv,noheader"]);
console.log(`card: ${card.ok ? card.output.trim() : "no NVIDIA GPU (nvidia-smi does not run)"}`);
for (const { name, found, reason } of targets) {
  console.log(`${name}: ${found ? "found" : "not found"}; ${reason}`);
}

const benches = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3));
/** What runs on a target, by name: a command of npm. */
const works = (name: string): readonly (readonly [string, readonly string[]])[] => [
  [
    "conformance",
    [
      ...["test", "--"],
      `packages/core-tensor/test/${name === "tfjs-node-gpu" ? "conformance/tfjs-node" : "devices"}`,
    ],
  ],
  ...Object.keys(exampleFiles()).map(
    (example) =>
      [
        `example ${example}`,
        ["run", "-s", "example", "--", example, "--smoke", "--engine", name],
      ] as const,
  ),
  ...benches.map(
    (bench) => [`bench ${bench}`, ["run", "-s", "bench", "--", bench, "--engine", name]] as const,
  ),
];

let [passed, failed, skipped] = [0, 0, 0];
for (const { name, found, reason } of targets) {
  for (const [what, args] of works(name)) {
    if (!found) {
      skipped++;
      console.log(`skipped  ${what} on ${name}: ${reason.split(";")[0]}`);
      continue;
    }
    process.env["DEVICE_CASES"] = "all";
    const { ok, output } = run("npm", [...args]);
    console.log(`${ok ? "passed" : "FAILED"}  ${what} on ${name}`);
    if (!ok || what.startsWith("bench")) console.log(output);
    if (ok) passed++;
    else failed++;
  }
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped (needs a GPU)`);
process.exitCode = failed === 0 ? 0 : 1;
