import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apiReports } from "./api-report.ts";
import { runTurbo } from "./build.ts";
import { importFaults } from "./import-direction.ts";
import { installFaults } from "./install-route.ts";
import { plainFaults } from "./plain-examples.ts";
import { pageRuleFaults } from "./site/page-rules.ts";
import { sourceFaults } from "./source-shape.ts";
import { packages, type Ran, root, run } from "./workspace.ts";

/** One check: what it runs, and what to do when it fails. */
interface Step {
  readonly name: string;
  readonly remedy: string;
  /** Whether it reads `dist/`; such a check is left out when the build failed. */
  readonly needsBuild?: true;
  readonly run: () => Ran;
}

/** Runs a check in every package and joins what failed. */
function inEachPackage(check: (path: string) => Ran): Ran {
  const failed = packages().flatMap(({ name, path }) => {
    const { ok, output } = check(path);
    return ok ? [] : [`${name}\n${output}`];
  });
  return { ok: failed.length === 0, output: failed.join("\n") };
}

function typesOfRest(): Ran {
  const packagesAndTools = runTurbo("types");
  return packagesAndTools.ok ? run("tsc", ["-p", "tsconfig.json"]) : packagesAndTools;
}

const ran = (faults: readonly string[]): Ran => ({
  ok: faults.length === 0,
  output: faults.map((line) => `${line}\n`).join(""),
});

const steps: readonly Step[] = [
  {
    name: "biome",
    remedy: "`npm run format` mends layout and import order; the rest by hand",
    run: () => run("biome", ["check", "--error-on-warnings", "--max-diagnostics=30", "."]),
  },
  {
    name: "import direction",
    remedy: "follow each line; the rules stand in ARCHITECTURE.md",
    run: () => ran(importFaults()),
  },
  {
    name: "plain examples",
    remedy: "readers copy what guides and examples show; each line says what to write instead",
    run: () => ran(plainFaults()),
  },
  {
    name: "shape of sources",
    remedy: "a file holds one idea: move what can be understood by itself; each line says the rest",
    run: () => ran(sourceFaults()),
  },
  {
    name: "pages",
    remedy: "the rules of docs/style.md that a program can hold; each line says what to do",
    run: () => ran(pageRuleFaults()),
  },
  {
    name: "install route",
    remedy:
      "`npm run install-route` writes the way to install into README and Getting started anew",
    run: () => ran(installFaults()),
  },
  {
    name: "compatibility",
    remedy: "`npm run compatibility` writes docs/compatibility.md anew",
    run: () => run("tsx", ["tools/scripts/compatibility.ts", "--check"]),
  },
  {
    name: "benchmarks",
    remedy: "`npm run bench -- --write` writes docs/benchmarks.md and its figures anew",
    run: () => run("tsx", ["tools/scripts/run-bench.ts", "--check"]),
  },
  {
    name: "build",
    remedy: "mend the errors; `npm run build` repeats it",
    run: () => runTurbo("build"),
  },
  {
    name: "types",
    remedy: "mend the errors; `npx tsc -p packages/NAME` repeats one package with its tests",
    run: typesOfRest,
  },
  {
    name: "doc comments",
    remedy: "document or export what each line names; `npm run docs -- --reference` repeats it",
    run: () => run("tsx", ["tools/scripts/docs.ts", "--reference"]),
  },
  {
    name: "sherif",
    remedy: "`npx sherif --fix`, then `npm install --package-lock-only`",
    run: () => run("sherif", []),
  },
  {
    name: "knip",
    remedy: "delete the unused file, export or dependency, or declare the missing one",
    run: () => run("knip", ["--no-progress"]),
  },
  {
    name: "publint",
    needsBuild: true,
    remedy: "make `exports` and `files` of the package.json agree with dist/",
    run: () => inEachPackage((path) => run("publint", ["--strict", path])),
  },
  {
    name: "attw",
    needsBuild: true,
    remedy: "each path in `exports` needs its types beside each format",
    run: () => inEachPackage((path) => run("attw", ["--pack", path, "--profile", "node16"])),
  },
  {
    name: "api reports",
    needsBuild: true,
    remedy: "`npm run api` writes etc/*.api.md anew; read its diff, commit it, add a change set",
    run: () => apiReports(false),
  },
];

let failed = 0;
let built = true;
for (const step of steps) {
  if (step.needsBuild && !built) {
    failed += 1;
    console.log(`FAILED  ${step.name}: not run, since the build failed`);
    continue;
  }
  const start = performance.now();
  const { ok, output } = step.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (ok) {
    console.log(`ok      ${step.name} (${seconds} s)`);
  } else {
    failed += 1;
    built &&= step.name !== "build";
    console.log(`${output.trimEnd()}\nFAILED  ${step.name}: ${step.remedy}`);
  }
}
mkdirSync(join(root, "out"), { recursive: true });
const counts = { passed: steps.length - failed, failed };
writeFileSync(join(root, "out/check-counts.json"), `${JSON.stringify(counts)}\n`);
process.exitCode = failed === 0 ? 0 : 1;
