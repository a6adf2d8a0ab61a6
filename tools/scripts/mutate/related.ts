import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { root } from "../workspace.ts";

/** Anything that names a module: imports of all kinds, `new URL("…")`, mocks, paths that are handed to a process. */
const naming = /["'`]((?:\.{1,2}\/|@legendre\/|@repo\/)[^"'`\n]*)["'`]/g;

/** Reads the sources of all packages, in no time. */
const readsSources = "tools/scripts/test/documented-defaults.test.ts";

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
  return /\.m?ts$/.test(file) && existsSync(file) ? file : undefined;
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

/** Seconds that test files took when they last ran, as far as vitest's cache remembers. */
function secondsOfTests(): Map<string, number> {
  const path = join(root, "node_modules/.vite/vitest");
  const caches = existsSync(path) ? readdirSync(path) : [];
  return new Map(
    caches
      .map((name) => join(path, name, "results.json"))
      .filter((file) => existsSync(file))
      .flatMap((file) => (JSON.parse(readFileSync(file, "utf8")) as VitestCache).results)
      .map(([key, { duration }]) => [key.replace(/^[^:]*:/, ""), duration / 1000]),
  );
}

interface VitestCache {
  readonly results: readonly (readonly [string, { readonly duration: number }])[];
}

/** Which tests of a package a source may change, and how far they are from it. */
export class RelatedTests {
  private readonly names = new Map<string, readonly string[]>();
  private readonly tests: readonly string[];
  private readonly seconds = secondsOfTests();

  /** @param folder - below `packages`. */
  constructor(folder: string) {
    const path = join(root, "packages", folder, "test");
    this.tests = readdirSync(path, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => join(path, name));
  }

  /**
   * The tests that reach a source (both relative to the root), the nearest first.
   *
   * @param kills - how many mutants a test has noticed so far.
   */
  of(source: string, kills: ReadonlyMap<string, number>): string[] {
    const goal = join(root, source);
    const found = this.tests.flatMap((test) => {
      const distance = this.distance(test, goal);
      return distance === undefined ? [] : [{ test: relative(root, test), distance }];
    });
    const mirror = source.replace(/^packages\/[^/]+\/src\//, "").replace(/\.ts$/, "");
    /** A test of the same path comes first, then of the same name, then what noticed others; a long one comes late. */
    const rank = (test: string): number =>
      test.includes(`/test/${mirror}.`)
        ? 0
        : test.includes(`/${basename(mirror)}.`)
          ? 1
          : test === readsSources || (kills.get(test) ?? 0) > 1
            ? 2
            : (this.seconds.get(test) ?? 0) > 30
              ? 4
              : 3;
    return [...found, { test: readsSources, distance: 0 }]
      .sort(
        (a, b) =>
          rank(a.test) - rank(b.test) ||
          sharedWords(b.test, source) - sharedWords(a.test, source) ||
          a.distance - b.distance,
      )
      .map(({ test }) => test);
  }

  /** How many imports lie between; processes count as far. */
  private distance(test: string, goal: string): number | undefined {
    const seen = new Set([test]);
    for (let level = [test], depth = 0; level.length > 0; depth++) {
      if (level.includes(goal)) return depth;
      level = level.flatMap((file) => this.namedBy(file)).filter((file) => !seen.has(file));
      for (const file of level) seen.add(file);
      level = [...new Set(level)];
    }
    return startsProcesses.test(readFileSync(test, "utf8")) ? 1000 : undefined;
  }

  private namedBy(file: string): readonly string[] {
    const known = this.names.get(file) ?? namedBy(file);
    this.names.set(file, known);
    return known;
  }
}
