import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitOnError } from "../cli/src/fail.ts";
import { parseFlags } from "../cli/src/flags.ts";
import { buildOrExit } from "./build.ts";
import { writeDarkFigures } from "./site/dark-figures.ts";
import { root, run } from "./workspace.ts";

/** Which example draws what, and the name a figure has in `docs/figures` by the name the example gives it. */
interface Drawn {
  readonly example: string;
  readonly files: Readonly<Record<string, string>>;
  /** Drawn by training, since weights are not committed. */
  readonly trains?: true;
}

const drawn: readonly Drawn[] = [
  { example: "compose-fishleg-kernel", files: same("compose-fishleg-kernel.svg") },
  { example: "compose-onnx-pruned", files: same("compose-onnx-pruned.svg") },
  { example: "compose-preconditioned-maml", files: same("compose-preconditioned-maml.svg") },
  { example: "compose-pruned-meta", files: same("compose-pruned-meta.svg") },
  { example: "compose-pruned-returns", files: same("compose-pruned-returns.svg") },
  {
    example: "compose-tree-shop",
    files: same("compose-tree-shop-1.svg", "compose-tree-shop-2.svg"),
  },
  {
    example: "exact-gn-mnist",
    files: {
      "full-batch-batch-loss.svg": "exact-gn-mnist-full-batch.svg",
      "mini-batch-test-loss.svg": "exact-gn-mnist-mini-batch.svg",
      "mini-batch-ntk.svg": "exact-gn-mnist-kernel.svg",
    },
  },
  {
    example: "exact-gn-cifar10",
    files: { "mini-batch-test-loss.svg": "exact-gn-cifar10.svg" },
  },
  { example: "exact-gn-teacher", files: { "loss.svg": "exact-gn-teacher.svg" } },
  {
    example: "fishleg-autoencoder",
    files: same("fishleg-autoencoder-epochs-500.svg", "fishleg-autoencoder-seconds-500.svg"),
  },
  { example: "fishleg-deep-linear", files: same("fishleg-deep-linear.svg") },
  {
    example: "fishleg-noise",
    files: same("fishleg-noise-one-output.svg", "fishleg-noise-four-outputs.svg"),
  },
  {
    example: "fishleg-prune-rivals",
    files: {
      "classifier-gradual-differences.svg": "fishleg-prune-rivals-classifier.svg",
      "classifier-one-shot-differences.svg": "fishleg-prune-rivals-one-shot.svg",
      "autoencoder-gradual-differences.svg": "fishleg-prune-rivals-autoencoder.svg",
    },
  },
  {
    example: "fishleg-prune-resnet18",
    files: {
      "steps-95.svg": "fishleg-prune-resnet18-95.svg",
      "steps-98.svg": "fishleg-prune-resnet18-98.svg",
    },
  },
  {
    example: "fishleg-prune-layers-model",
    files: { "accuracy.svg": "fishleg-prune-layers-model.svg" },
  },
  { example: "fishleg-refinement", files: { "loss.svg": "fishleg-refinement.svg" } },
  {
    example: "mnist-autoencoder",
    files: {
      "loss.svg": "mnist-autoencoder-loss.svg",
      "reconstructions.png": "mnist-autoencoder-reconstructions.png",
    },
    trains: true,
  },
  {
    example: "pde-burgers",
    files: {
      "error.svg": "pde-burgers.svg",
      "solution.svg": "pde-burgers-solution.svg",
      "residual.svg": "pde-burgers-residual.svg",
      "home.svg": "home-burgers.svg",
    },
  },
  { example: "pde-poisson", files: { "error.svg": "pde-poisson.svg" } },
  { example: "returns-ladder", files: same("returns-ladder.svg") },
  { example: "returns-decisions", files: { "savings.svg": "returns-decisions.svg" } },
  {
    example: "treemaml-nonlinear",
    files: {
      "sinusoid-tree.svg": "treemaml-nonlinear-sinusoids.svg",
      "hsml-mixture.svg": "treemaml-nonlinear-mixture.svg",
    },
  },
  { example: "treemaml-synthetic", files: { "examples.svg": "treemaml-synthetic.svg" } },
  {
    example: "treemaml-udhr",
    files: {
      "languages.svg": "treemaml-udhr-languages.svg",
      "purity.svg": "treemaml-udhr-purity.svg",
    },
  },
];

function same(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

exitOnError();
const flags = parseFlags({
  check: { type: "boolean", help: "writes nothing; says which figures would differ" },
  trains: { type: "boolean", help: "also figures that need a training run, of some minutes" },
  only: { type: "string", help: "one example" },
  dark: { type: "boolean", help: "the dark forms of README's figures alone, from the light ones" },
});

/** Draws the figures of an example out of its committed lines; how many could not be, or differ. */
function draw({ example, files, trains }: Drawn): number {
  if (trains && !flags.trains) {
    console.log(`skipped ${example}: drawn by training; --trains runs it`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), "legendre-figures-"));
  try {
    const { ok, output } = run("tsx", [`examples/${example}/main.ts`, "--out", folder], {
      // Units that are not in its results.jsonl are left out instead of run.
      env: { ...process.env, EXAMPLE_FINISHED: "1" },
    });
    if (!ok) {
      console.log(`${output.trimEnd()}\nFAILED  ${example} does not draw from what is committed`);
      return 1;
    }
    return Object.entries(files).filter(([from, to]) => !place(join(folder, from), to)).length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts a figure in its place, or compares it with the one that is there. */
function place(from: string, name: string): boolean {
  const to = join(root, "docs/figures", name);
  const exists = existsSync(from);
  if (exists && !flags.check) copyFileSync(from, to);
  const equal = exists && existsSync(to) && readFileSync(from).equals(readFileSync(to));
  console.log(
    `${equal ? "ok     " : "FAILED "} docs/figures/${name}${equal ? "" : exists ? ": differs" : ": not drawn"}`,
  );
  return equal;
}

if (flags.dark) {
  writeDarkFigures();
  process.exit();
}
buildOrExit();
let failed = drawn
  .filter(({ example }) => flags.only === undefined || flags.only === example)
  .reduce((sum, each) => sum + draw(each), 0);
if (flags.only === undefined) {
  const bench = run("tsx", ["tools/scripts/run-bench.ts", flags.check ? "--check" : "--write"]);
  console.log(
    bench.ok
      ? "ok      docs/figures/bench-*.svg"
      : `${bench.output}\nFAILED  docs/figures/bench-*.svg`,
  );
  if (!bench.ok) failed += 1;
}
if (!flags.check) writeDarkFigures();
process.exitCode = failed === 0 ? 0 : 1;
