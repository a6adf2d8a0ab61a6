import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { root } from "../workspace.ts";
import { type ExecutionMap, testsOf } from "./executed.ts";
import type { MutationKind } from "./mutations.ts";

/** Anything that names a module: imports of all kinds, `new URL("…")`, mocks, paths that are handed to a process. */
const naming = /["'`]((?:\.{1,2}\/|@legendre\/|@repo\/)[^"'`\n]*)["'`]/g;

/** Holds defaults in the sources of all packages to their doc comments, in no time. */
const readsSources = "tools/scripts/test/documented-defaults.test.ts";

/** Tries every option of a package at its bounds. */
const asksOptions = /\/options\/ranges\.test\.ts$/;

/** Tests that start processes, which load sources that no import tells of. */
const startsProcesses = /\b(spawn|spawnSync|execFile|execFileSync|fork)\(/;

/** The file that a module name stands for, seen from a file; undefined for what is none of ours. */
function fileOf(name: string, from: string): string | undefined {
  const own = /^@legendre\/([^/]+)(?:\/(.+))?$/.exec(name);
  if (own !== null) {
    const file = join(root, "packages", own[1] as string, "src", own[2] ?? "", "index.ts");
    return existsSync(file) ? file : undefined;
  }
  if (name.startsWith("@repo/")) {
    return join(root, "tools", name.slice("@repo/".length), "src/index.ts");
  }
  const file = resolve(dirname(from), name);
  return /\.m?[jt]s$/.test(file) && existsSync(file) ? file : undefined;
}

function namedBy(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(naming)].flatMap(([, name]) => fileOf(name as string, file) ?? []);
}

/** How many words the paths of a test and of a source have in common, from the package on. */
function sharedWords(test: string, source: string): number {
  const wordsOf = (path: string): string[] => path.split(/[/.-]/).slice(2);
  const words = new Set(wordsOf(test));
  return wordsOf(source).filter((word) => words.has(word)).length;
}

/** Which tests a mutant may fail, in the order in which they are tried. */
export class RelatedTests {
  private readonly names = new Map<string, readonly string[]>();
  private readonly reached = new Map<string, ReadonlySet<string>>();
  private readonly tests: readonly string[];
  private readonly map: ExecutionMap;

  /**
   * @param folder - below `packages`.
   * @param map - of that folder.
   */
  constructor(folder: string, map: ExecutionMap) {
    this.tests = testsOf(folder);
    this.map = map;
  }

  /**
   * The tests that execute a place of a source, or that may: for what runs where the map sees nothing, those that reach
   * the source by imports. The nearest come first.
   *
   * @param source - relative to the root, as tests are.
   * @param kills - how many mutants a test has noticed so far.
   */
  of(
    { file: source, start, kind }: { file: string; start: number; kind: MutationKind },
    kills: ReadonlyMap<string, number>,
  ): string[] {
    const found = this.tests.filter((test) => {
      const use = this.map.use(test, source, start);
      const isHidden = use === "unknown" || startsProcesses.test(textOf(test));
      return use === "executes" || (isHidden && this.reaches(test).has(join(root, source)));
    });
    const mirror = source.replace(/^packages\/[^/]+\/src\//, "").replace(/\.ts$/, "");
    /** A test of the same path comes first, then of the same name, then what noticed others; a long one comes late. */
    const rank = (test: string): number =>
      test.includes(`/test/${mirror}.`)
        ? 0
        : test.includes(`/${basename(mirror)}.`)
          ? 1
          : test === readsSources || asksOptions.test(test) || (kills.get(test) ?? 0) > 1
            ? 2
            : (this.map.seconds(test) ?? 0) > 30
              ? 4
              : 3;
    const misses = (test: string): number => (this.map.executesIn(test, source) ? 0 : 1);
    return [...found, ...(kind === "constant" || kind === "boolean" ? [readsSources] : [])].sort(
      (a, b) =>
        rank(a) - rank(b) ||
        misses(a) - misses(b) ||
        sharedWords(b, source) - sharedWords(a, source) ||
        (this.map.seconds(a) ?? 0) - (this.map.seconds(b) ?? 0),
    );
  }

  /** Files that a test imports or names, and those that these do. */
  private reaches(test: string): ReadonlySet<string> {
    const known = this.reached.get(test);
    if (known !== undefined) return known;
    const found = new Set([join(root, test)]);
    for (const file of found) {
      for (const name of this.namedBy(file)) found.add(name);
    }
    this.reached.set(test, found);
    return found;
  }

  private namedBy(file: string): readonly string[] {
    const known = this.names.get(file) ?? namedBy(file);
    this.names.set(file, known);
    return known;
  }
}

const textOf = (test: string): string => readFileSync(join(root, test), "utf8");
