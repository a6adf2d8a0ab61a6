import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { exitOnError } from "../cli/src/fail.ts";
import { parseFlags } from "../cli/src/flags.ts";
import { apiReports } from "./api-report.ts";
import { runTurbo } from "./build.ts";
import { importFaults } from "./import-direction.ts";
import { installFaults } from "./install-route.ts";
import { plainFaults } from "./plain-examples.ts";
import { pageRuleFaults } from "./site/page-rules.ts";
import { sourceFaults, sourceLengths } from "./source-shape.ts";
import { readFaults } from "./synchronous-reads.ts";
import { packages, type Ran, root, run } from "./workspace.ts";

/** One check: what it runs, and what to do when it fails. */
interface Step {
  readonly name: string;
  readonly remedy: string;
  /** Whether it reads `dist/`; such a check comes after the build, and is left out when that failed. */
  readonly needsBuild?: true;
  /** What is worth knowing where it succeeds, in a line. */
  readonly report?: () => string;
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
    name: "build",
    remedy: "mend the errors; `npm run build` repeats it",
    run: () => runTurbo("build"),
  },
  {
    name: "doc comments",
    remedy: "document or export what each line names; `npm run docs -- --reference` repeats it",
    run: () => run("tsx", ["tools/scripts/docs.ts", "--reference"]),
  },
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
    remedy: "each line says what to write instead",
    report: sourceLengths,
    run: () => ran(sourceFaults()),
  },
  {
    name: "reads of tensors",
    remedy: "results may lie on a device that can only be waited for; each line says what to write",
    run: () => ran(readFaults()),
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
    name: "types",
    needsBuild: true,
    remedy: "mend the errors; `npx tsc -p packages/NAME` repeats one package with its tests",
    run: typesOfRest,
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
    name: "api reports",
    needsBuild: true,
    remedy: "`npm run api` writes etc/*.api.md anew; read its diff, commit it, add a change set",
    run: () => apiReports(false),
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
];

/** How a step ended, as it is printed. */
interface Said {
  readonly ok: boolean;
  readonly text: string;
}

/** Runs a step in a process of its own, since most block theirs. */
function runStep({ name, remedy, report }: Step): Promise<Said> {
  const start = performance.now();
  const tsx = join(root, "node_modules/.bin/tsx");
  const child = spawn(tsx, [join(root, "tools/scripts/check.ts"), "--only", name], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const text =
        code === 0
          ? `ok      ${name} (${seconds} s)${report === undefined ? "" : `: ${report()}`}`
          : `${output.trimEnd()}\nFAILED  ${name}: ${remedy}`;
      resolve({ ok: code === 0, text });
    });
  });
}

/** Runs steps, as many at once as there are processors, and prints each as it ends; returns those that failed. */
async function runAll(some: readonly Step[]): Promise<Step[]> {
  const waiting = [...some];
  const failed: Step[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const { ok, text } = await runStep(step);
      console.log(text);
      if (!ok) failed.push(step);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return failed;
}

exitOnError();
const { only } = parseFlags({
  only: { type: "string", choices: steps.map(({ name }) => name), help: "one step alone" },
});
const alone = steps.find(({ name }) => name === only);
if (alone !== undefined) {
  const { ok, output } = alone.run();
  process.stdout.write(output);
  process.exitCode = ok ? 0 : 1;
} else {
  const failed = await runAll(steps.filter(({ needsBuild }) => !needsBuild));
  const later = steps.filter(({ needsBuild }) => needsBuild);
  if (failed.some(({ name }) => name === "build")) {
    failed.push(...later);
    for (const { name } of later) console.log(`FAILED  ${name}: not run, since the build failed`);
  } else {
    failed.push(...(await runAll(later)));
  }
  mkdirSync(join(root, "out"), { recursive: true });
  const counts = {
    passed: steps.length - failed.length,
    failed: failed.length,
    failures: failed.map(({ name, remedy }) => `${name}: ${remedy}`),
  };
  writeFileSync(join(root, "out/check-counts.json"), `${JSON.stringify(counts)}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
