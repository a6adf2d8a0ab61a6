import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll } from "vitest";
import { root } from "../../workspace.ts";
import { type Executed, hashOf, mapVariable } from "./protocol.ts";

// Writes down what a test file executes of the sources that `map-config.ts` has marked.

const inTest = 1;
const atLoad = 2;

/** What marks write into; one for all test files that share a process. */
class Marks {
  /** What a mark adds now: while a module is evaluated it is {@link atLoad}. */
  readonly bit = Uint8Array.of(inTest);
  readonly sources = new Map<string, { readonly hash: string; readonly ran: Uint8Array }>();

  /** Called at the beginning of a marked module. */
  begin(source: string, hash: string, regions: number): readonly [Uint8Array, Uint8Array] {
    const marks = this.sources.get(source) ?? { hash, ran: new Uint8Array(regions) };
    this.sources.set(source, marks);
    this.bit[0] = atLoad;
    return [marks.ran, this.bit];
  }

  end(): void {
    this.bit[0] = inTest;
  }
}

const holder = globalThis as { legendreMarks?: Marks };
holder.legendreMarks ??= new Marks();
const marks = holder.legendreMarks;
// A module that threw while it was evaluated has not said that it ended.
marks.end();
for (const { ran } of marks.sources.values()) ran.fill(0);
const began = Date.now();

// biome-ignore lint/correctness/noEmptyPattern: vitest takes fixtures from a pattern, and refuses a name
afterAll(({}, { file: { filepath } }) => {
  const test = relative(root, filepath);
  const placesOf = (ran: Uint8Array, bit: number): number[] =>
    [...ran.keys()].filter((i) => ((ran[i] as number) & bit) !== 0);
  const executed: Executed = {
    test,
    hash: hashOf(readFileSync(filepath, "utf8")),
    seconds: (Date.now() - began) / 1000,
    sources: [...marks.sources]
      .map(([source, { hash, ran }]) => ({
        source,
        hash,
        atLoad: placesOf(ran, atLoad),
        inTest: placesOf(ran, inTest),
      }))
      .filter((entry) => entry.atLoad.length + entry.inTest.length > 0),
  };
  const folder = process.env[mapVariable] as string;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${test.replaceAll("/", "+")}.json`), JSON.stringify(executed));
});
