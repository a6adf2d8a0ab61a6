import { relative } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import base from "../../../../vitest.config.ts";
import { orderVariable } from "./protocol.ts";

/** Runs tests in the order in which they were named. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order: string[] = JSON.parse(process.env[orderVariable] ?? "[]");
    const at = ({ moduleId }: TestSpecification): number =>
      order.indexOf(relative(process.cwd(), moduleId));
    return [...files].sort((a, b) => at(a) - at(b));
  }
}

/** The configuration of the tests of a mutant: one process, the nearest test first, sources that did not change from a cache. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    maxWorkers: 1,
    sequence: { sequencer: NearestFirst },
    reporters: ["./tools/scripts/mutate/vitest/reporter.ts"],
    experimental: { fsModuleCache: true, fsModuleCachePath: "out/mutate-cache" },
  },
});
