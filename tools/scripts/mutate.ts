import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { exitOnError } from "../cli/src/fail.ts";
import { parseFlags } from "../cli/src/flags.ts";
import { askTests, mapOf } from "./mutate/executed.ts";
import { type Mutation, mutated, mutationsOf, readEqual } from "./mutate/mutations.ts";
import { RelatedTests } from "./mutate/related.ts";
import { keepResult, keyOf, type Result, readResults, short, summary } from "./mutate/results.ts";
import type { Limits } from "./mutate/run-tests.ts";
import { shares, shuffled } from "./mutate/sample.ts";
import { Sandbox } from "./mutate/sandbox.ts";
import { type Known, tryMutant, type Verdict } from "./mutate/try-mutant.ts";
import { TypeChecker } from "./mutate/typecheck.ts";
import { packages, root, run } from "./workspace.ts";

exitOnError();
const flags = parseFlags({
  sample: { type: "integer", help: "mutants to try, over all packages", default: 100 },
  seed: { type: "integer", help: "seed of the choice", default: 0 },
  package: { type: "string", help: "one package, by its folder" },
  changed: { type: "string", help: "only files that differ from this commit, e.g. main" },
  file: { type: "string", help: "only files whose path has this" },
  seconds: { type: "integer", help: "for the tests of a mutant, the nearest first", default: 600 },
  out: { type: "string", help: "file of results; goes on where it ends" },
  list: { type: "boolean", help: "print the sample, and try none" },
  map: {
    type: "boolean",
    help: "find out which tests execute what, print what none does, and try none",
  },
});

type Mutant = Mutation & { readonly package: string; readonly file: string };

/** Sources that are written by programs, or only hand on what others export. */
const generated = /(^|\/)(index\.ts|module-bytes\.ts|.*-bytes\.ts|.*\.d\.ts)$|\/proto\//;

/** Where changes change nothing, by file. */
const equal = readEqual(readFileSync(join(root, "tools/mutants/equal.jsonl"), "utf8"));

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
      mutationsOf(file, readFileSync(join(root, file), "utf8"), equal.get(file)).map(
        (mutation) => ({
          ...mutation,
          package: folder,
          file,
        }),
      ),
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

function resultOf(mutant: Mutant, rest: Verdict & Pick<Result, "tests">): Result {
  const { package: folder, file, line, column, kind, from, to } = mutant;
  return { package: folder, file, line, column, kind, from, to, ...rest };
}

/** Tries the mutants of a package until enough of those that typecheck have a result. */
async function tryPackage(
  { folder, mutants, count }: Plan,
  sandbox: Sandbox,
  out: string,
): Promise<Result[]> {
  const before = readResults(out);
  const results = new Map(
    before
      .filter(({ outcome, seconds }) => outcome !== "open" || seconds >= flags.seconds)
      .map((result) => [keyOf(result), result]),
  );
  const related = new RelatedTests(folder, mapOf(folder));
  const checker = new TypeChecker(folder);
  const kills = new Map<string, number>();
  for (const result of before) countKill(kills, result);
  const tested: Known = { sound: new Set(kills.keys()), broken: new Set() };
  const tried: Result[] = [];
  for (const mutant of mutants) {
    if (tried.filter(({ outcome }) => outcome !== "untyped").length === count) break;
    const result = results.get(keyOf(mutant)) ?? (await tryNew(mutant));
    tried.push(result);
  }
  return tried;

  async function tryNew(mutant: Mutant): Promise<Result> {
    const text = readFileSync(join(root, mutant.file), "utf8");
    const tests = related.of(mutant, kills);
    const broken = mutated(text, mutant);
    const bench = (source: string) => (some: readonly string[], limits: Limits) => {
      sandbox.write(mutant.file, source);
      return sandbox.test(some, limits);
    };
    const verdict: Verdict = checker.accepts(mutant.file, broken)
      ? await tryMutant(
          tests,
          { withMutant: bench(broken), without: bench(text) },
          tested,
          flags.seconds,
        )
      : { outcome: "untyped", seconds: 0, ran: 0 };
    sandbox.write(mutant.file, text);
    const result = resultOf(mutant, { ...verdict, tests: tests.length });
    keepResult(out, result);
    countKill(kills, result);
    const { file, line, kind, outcome, seconds } = result;
    console.log(`${outcome} ${file}:${line} ${kind}, ${seconds} s`);
    return result;
  }
}

/** Prints the blocks that no test of a package executes, those with most mutants first, a line each. */
function printUnexecuted({ folder, mutants }: Plan): void {
  askTests(folder);
  const map = mapOf(folder);
  const blocks = [...new Set(mutants.map(({ file }) => file))].flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    const inFile = mutants.filter((mutant) => mutant.file === file);
    return map.unexecuted(file).map(({ start, end }) => {
      const inside = inFile.filter((mutant) => start <= mutant.start && mutant.start < end);
      const place = `${file}:${text.slice(0, start).split("\n").length}`;
      return { count: inside.length, place, text: text.slice(start, end) };
    });
  });
  const idle = blocks.reduce((sum, { count }) => sum + count, 0);
  console.log(`${folder}: ${idle} of ${mutants.length} mutants are where no test comes`);
  for (const { count, place, text } of blocks.sort((a, b) => b.count - a.count)) {
    if (count > 0) console.log(`${count} ${place}: ${short(text)}`);
  }
}

/** Counts the test file that noticed a mutant; it was seen to pass without. */
function countKill(kills: Map<string, number>, { by }: Result): void {
  const [test] = by?.match(/^\S+\.test\.ts/) ?? [];
  if (test !== undefined) kills.set(test, (kills.get(test) ?? 0) + 1);
}

const out = flags.out ?? join(root, `tools/mutants/seed-${flags.seed}.jsonl`);
if (flags.list) {
  for (const { mutants, count } of plans()) {
    for (const { file, line, column, kind, from, to } of mutants.slice(0, count))
      console.log(`${file}:${line}:${column} ${kind}: ${from} → ${to}`);
  }
} else if (flags.map) {
  for (const plan of plans()) printUnexecuted(plan);
} else {
  const sandbox = new Sandbox();
  const tried: Result[] = [];
  for (const plan of plans()) {
    if (plan.count > 0) tried.push(...(await tryPackage(plan, sandbox, out)));
  }
  console.log(summary(tried));
}
