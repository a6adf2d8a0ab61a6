import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../workspace.ts";
import { type Region, regionAt, regionsOf } from "./regions.ts";
import { type Executed, hashOf, mapVariable } from "./vitest/protocol.ts";

const folder = join(root, "out/mutate-map");

/** The test files of a package, relative to the root. */
export function testsOf(name: string): string[] {
  const path = join(root, "packages", name, "test");
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .sort()
    .map((file) => relative(root, join(path, file)));
}

/** What is known of the tests of a package, of those that are still the same. */
function knownOf(name: string): Map<string, Executed> {
  const known = testsOf(name).flatMap((test) => {
    const path = join(folder, `${test.replaceAll("/", "+")}.json`);
    if (!existsSync(path)) return [];
    const executed = JSON.parse(readFileSync(path, "utf8")) as Executed;
    const isSame = executed.hash === hashOf(readFileSync(join(root, test), "utf8"));
    return isSame ? [[test, executed] as const] : [];
  });
  return new Map(known);
}

/** Which blocks of the sources each test of a package executes, as far as {@link askTests} has found out. */
export function mapOf(name: string): ExecutionMap {
  const known = knownOf(name);
  const missing = testsOf(name).length - known.size;
  if (missing > 0) console.log(`${name}: what ${missing} test files execute is unknown; see --map`);
  return new ExecutionMap(known);
}

/** Runs those tests of a package of which it is not known what they execute. */
export function askTests(name: string): void {
  const known = knownOf(name);
  const missing = testsOf(name).filter((test) => !known.has(test));
  if (missing.length === 0) return;
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const options = ["--typecheck.enabled=false", "--testTimeout=120000"];
  // Tests that fail here are left out later, where each mutant is compared with the source as it is.
  spawnSync(
    process.execPath,
    [vitest, "run", "--config=tools/scripts/mutate/vitest/map-config.ts", ...options, ...missing],
    { cwd: root, env: { ...process.env, [mapVariable]: folder }, stdio: "inherit" },
  );
}

/** How a test stands to a place in a source. */
export type Use = "executes" | "never" | "unknown";

/** Which tests execute what. */
export class ExecutionMap {
  private readonly regions = new Map<string, { readonly hash: string; readonly of: Region[] }>();

  private readonly tests: ReadonlyMap<string, Executed>;

  constructor(tests: ReadonlyMap<string, Executed>) {
    this.tests = tests;
  }

  /** Seconds that a test file took; undefined where it is not known. */
  seconds(test: string): number | undefined {
    return this.tests.get(test)?.seconds;
  }

  /**
   * Whether a test executes a place of a source. It is `unknown` for code of the module itself and what that calls, which
   * runs once for all tests that import it, and for sources that have changed since.
   */
  use(test: string, source: string, offset: number): Use {
    const executed = this.tests.get(test);
    if (executed === undefined) return "unknown";
    const { hash, of } = this.regionsOf(source);
    const region = regionAt(of, offset);
    const entry = executed.sources.find((one) => one.source === source);
    if (region === undefined || this.runsAtLoad(source, region)) return "unknown";
    if (entry === undefined) return "never";
    if (entry.hash !== hash) return "unknown";
    return entry.inTest.includes(region) ? "executes" : "never";
  }

  /** Whether a test executes anything of a source. */
  executesIn(test: string, source: string): boolean {
    const entry = this.tests.get(test)?.sources.find((one) => one.source === source);
    return (entry?.inTest.length ?? 0) > 0;
  }

  /** The regions of a source that no test executes, the outermost. */
  unexecuted(source: string): Region[] {
    const { hash, of } = this.regionsOf(source);
    const ran = new Set<number>();
    for (const { sources } of this.tests.values()) {
      const entry = sources.find((one) => one.source === source && one.hash === hash);
      for (const region of [...(entry?.inTest ?? []), ...(entry?.atLoad ?? [])]) ran.add(region);
    }
    const idle = of.filter((_, i) => !ran.has(i));
    return idle.filter(
      (region) =>
        !idle.some((out) => out !== region && out.start <= region.start && region.end <= out.end),
    );
  }

  private runsAtLoad(source: string, region: number): boolean {
    for (const { sources } of this.tests.values()) {
      if (sources.find((one) => one.source === source)?.atLoad.includes(region)) return true;
    }
    return false;
  }

  private regionsOf(source: string): { readonly hash: string; readonly of: Region[] } {
    const text = readFileSync(join(root, source), "utf8");
    const hash = hashOf(text);
    const known = this.regions.get(source);
    if (known?.hash === hash) return known;
    const made = { hash, of: regionsOf(source, text) };
    this.regions.set(source, made);
    return made;
  }
}
