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

/** The tests tried at once: the nearest first, since most mutants die there. */
const portions = [
  [0, 2],
  [2, 10],
  [10, undefined],
] as const;

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
        package: folder,
        file,
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
    folder,
    mutants: all[i] as Mutant[],
    count: counts[i] as number,
  }));
}

function resultOf(
  mutant: Mutant,
  rest: Pick<Result, "outcome" | "tests" | "seconds" | "by">,
): Result {
  const { package: folder, file, line, column, kind, from, to } = mutant;
  return { package: folder, file, line, column, kind, from, to, ...rest };
}

/** Test files that are known to pass, and to fail, without a mutant. */
interface Known {
  readonly sound: Set<string>;
  readonly broken: Set<string>;
}

/** Whether a test file fails without a mutant: it would be taken for one that notices. */
function failsAnyway(sandbox: Sandbox, test: string, { sound, broken }: Known): boolean {
  if (sound.has(test) || broken.has(test)) return broken.has(test);
  const { outcome, failure } = sandbox.test([test], flags.timeout);
  (outcome === "passed" ? sound : broken).add(test);
  if (outcome !== "passed") console.log(`left out: ${failure ?? `${test} does not end`}`);
  return outcome !== "passed";
}

/** Runs the nearest tests, then the others, until one fails that passes without the mutant. */
function tryMutant(
  sandbox: Sandbox,
  mutant: Mutant,
  tests: readonly string[],
  known: Known,
): Result {
  const text = readFileSync(join(root, mutant.file), "utf8");
  let seconds = 0;
  try {
    for (const portion of portions) {
      for (;;) {
        const some = tests.slice(...portion).filter((test) => !known.broken.has(test));
        if (some.length === 0) break;
        sandbox.write(mutant.file, mutated(text, mutant));
        const ran = sandbox.test(some, flags.timeout);
        seconds += ran.seconds;
        const ended = { tests: tests.length, seconds };
        if (ran.outcome === "timeout") return resultOf(mutant, { outcome: "timeout", ...ended });
        if (ran.outcome === "passed") break;
        sandbox.write(mutant.file, text);
        const by = ran.failure ?? "";
        const test = some.find((name) => by.startsWith(name));
        if (test !== undefined && failsAnyway(sandbox, test, known)) continue;
        return resultOf(mutant, { outcome: "killed", ...ended, by });
      }
    }
    return resultOf(mutant, { outcome: "survived", tests: tests.length, seconds });
  } finally {
    sandbox.write(mutant.file, text);
  }
}

/** Tries the mutants of a package until enough of those that typecheck have a result. */
function tryPackage({ folder, mutants, count }: Plan, sandbox: Sandbox, out: string): Result[] {
  const known = new Map(readResults(out).map((result) => [keyOf(result), result]));
  const related = new RelatedTests(folder);
  const checker = new TypeChecker(folder);
  const tested: Known = { sound: new Set(), broken: new Set() };
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
    const result = typed
      ? tryMutant(sandbox, mutant, tests, tested)
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
