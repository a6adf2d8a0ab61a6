import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { exitOnError } from "../cli/src/fail.ts";
import { parseFlags } from "../cli/src/flags.ts";
import { type Mutation, mutated, mutationsOf } from "./mutate/mutations.ts";
import { RelatedTests } from "./mutate/related.ts";
import { keepResult, keyOf, type Result, readResults, summary } from "./mutate/results.ts";
import { shares, shuffled } from "./mutate/sample.ts";
import { Sandbox } from "./mutate/sandbox.ts";
import { TypeChecker } from "./mutate/typecheck.ts";
import { packages, root, run } from "./workspace.ts";

/** Tests tried first; most mutants die there. */
const near = 6;

exitOnError();
const flags = parseFlags({
  sample: { type: "integer", help: "mutants to try, over all packages", default: 100 },
  seed: { type: "integer", help: "seed of the choice", default: 0 },
  package: { type: "string", help: "one package, by its folder" },
  changed: { type: "string", help: "only files that differ from this commit, e.g. main" },
  file: { type: "string", help: "only files whose path has this" },
  timeout: { type: "integer", help: "seconds after which the tests of a mutant end", default: 600 },
  out: { type: "string", help: "file of results; goes on where it ends" },
  list: { type: "boolean", help: "print the sample, and try none" },
});

type Mutant = Mutation & { readonly package: string; readonly file: string };

/** Sources that are written by programs, or only hand on what others export. */
const generated = /(^|\/)(index\.ts|module-bytes\.ts|.*-bytes\.ts|.*\.d\.ts)$|\/proto\//;

function mutantsOf(folder: string): Mutant[] {
  const src = join(root, "packages", folder, "src");
  const changed =
    flags.changed === undefined
      ? undefined
      : new Set(run("git", ["diff", "--name-only", flags.changed]).output.split("\n"));
  return readdirSync(src, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => relative(root, join(src, name)))
    .filter((file) => file.endsWith(".ts") && !generated.test(file))
    .filter((file) => changed?.has(file) !== false && file.includes(flags.file ?? ""))
    .flatMap((file) =>
      mutationsOf(file, readFileSync(join(root, file), "utf8")).map((mutation) => ({
        ...mutation,
        ...{ package: folder, file },
      })),
    );
}

/** The mutants of a package in the order of the seed, and how many of those that typecheck are wanted. */
interface Plan {
  readonly folder: string;
  readonly mutants: readonly Mutant[];
  readonly count: number;
}

/** A package's order is the same for any size of sample. */
function plans(): Plan[] {
  const folders = packages()
    .map(({ folder }) => folder)
    .filter((folder) => flags.package === undefined || folder === flags.package);
  const all = folders.map((folder) => shuffled(mutantsOf(folder), flags.seed));
  const counts = shares(
    all.map((list) => list.length),
    flags.sample,
  );
  return folders.map((folder, i) => ({
    ...{ folder, mutants: all[i] as Mutant[], count: counts[i] as number },
  }));
}

function resultOf(
  mutant: Mutant,
  rest: Pick<Result, "outcome" | "tests" | "seconds" | "by">,
): Result {
  const { package: folder, file, line, column, kind, from, to } = mutant;
  return { package: folder, file, line, column, kind, from, to, ...rest };
}

/** Runs the nearest tests, then the others, until one fails. */
function tryMutant(sandbox: Sandbox, mutant: Mutant, tests: readonly string[]): Result {
  const text = readFileSync(join(root, mutant.file), "utf8");
  sandbox.write(mutant.file, mutated(text, mutant));
  let seconds = 0;
  try {
    for (const some of [tests.slice(0, near), tests.slice(near)]) {
      if (some.length === 0) continue;
      const ran = sandbox.test(some, flags.timeout);
      seconds += ran.seconds;
      const ended = { tests: tests.length, seconds };
      if (ran.outcome === "timeout") return resultOf(mutant, { outcome: "timeout", ...ended });
      if (ran.outcome === "failed") {
        return resultOf(mutant, { outcome: "killed", ...ended, by: ran.failure ?? "" });
      }
    }
    return resultOf(mutant, { outcome: "survived", tests: tests.length, seconds });
  } finally {
    sandbox.write(mutant.file, text);
  }
}

/** Files with tests that fail without a mutant: they would be taken for tests that notice. */
function failing(sandbox: Sandbox, tests: readonly string[]): string[] {
  const found: string[] = [];
  for (let left = tests; left.length > 0; ) {
    const ran = sandbox.test(left, 4 * flags.timeout);
    if (ran.outcome === "passed") break;
    const { failure = "they do not end" } = ran;
    const file = left.find((test) => failure.startsWith(test));
    if (file === undefined) throw new Error(`tests fail without a mutant: ${failure}`);
    console.log(`left out, since it fails without a mutant: ${failure}`);
    found.push(file);
    left = left.slice(left.indexOf(file) + 1);
  }
  return found;
}

/** Tries the mutants of a package until enough of those that typecheck have a result. */
function tryPackage({ folder, mutants, count }: Plan, sandbox: Sandbox, out: string): Result[] {
  const known = new Map(readResults(out).map((result) => [keyOf(result), result]));
  const related = new RelatedTests(folder);
  const checker = new TypeChecker(folder);
  const checked = new Set<string>();
  const broken = new Set<string>();
  const results: Result[] = [];
  for (const mutant of mutants) {
    if (results.filter(({ outcome }) => outcome !== "untyped").length === count) break;
    const before = known.get(keyOf(mutant));
    if (before !== undefined) {
      results.push(before);
      continue;
    }
    const text = readFileSync(join(root, mutant.file), "utf8");
    const tests = related.of(mutant.file);
    const typed = checker.accepts(mutant.file, mutated(text, mutant));
    const fresh = tests.slice(0, near).filter((test) => !checked.has(test));
    if (typed) {
      for (const test of failing(sandbox, fresh)) broken.add(test);
      for (const test of fresh) checked.add(test);
    }
    const sound = tests.filter((test) => !broken.has(test));
    const result = typed
      ? tryMutant(sandbox, mutant, sound)
      : resultOf(mutant, { outcome: "untyped", tests: tests.length, seconds: 0 });
    keepResult(out, result);
    results.push(result);
    const { file, line, kind, outcome, seconds } = result;
    console.log(`${outcome} ${file}:${line} ${kind}, ${seconds} s`);
  }
  return results;
}

const out = flags.out ?? join(root, `tools/mutants/seed-${flags.seed}.jsonl`);
if (flags.list) {
  for (const { mutants, count } of plans()) {
    for (const { file, line, column, kind, from, to } of mutants.slice(0, count))
      console.log(`${file}:${line}:${column} ${kind}: ${from} → ${to}`);
  }
} else {
  const sandbox = new Sandbox();
  try {
    const tried = plans().flatMap((plan) =>
      plan.count === 0 ? [] : tryPackage(plan, sandbox, out),
    );
    console.log(summary(tried));
  } finally {
    sandbox.dispose();
  }
}
