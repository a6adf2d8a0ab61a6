import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { BaseSequencer, type ProjectConfig, type TestSpecification } from "vitest/node";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Names resolve to sources, so that the tests need no build. */
const alias = [
  { find: /^@repo\/test-kit$/, replacement: `${root}tools/test-kit/src/index.ts` },
  { find: /^@legendre\/([^/]+)$/, replacement: `${root}packages/$1/src/index.ts` },
  { find: /^@legendre\/([^/]+)\/(.+)$/, replacement: `${root}packages/$1/src/$2/index.ts` },
];

/** Every folder that has tests. */
const folders = ["packages", "tools"]
  .flatMap((group) => readdirSync(`${root}${group}`).map((name) => `${group}/${name}`))
  .concat("examples", "bench", "playground", "create-legendre")
  .filter((folder) => existsSync(`${root}${folder}/test`));

/** Tests that replace modules, add ops to the table or load AssemblyScript, which changes what `sort` does: others of the same process would see it, too. */
const alone = folders
  .flatMap((folder) =>
    readdirSync(`${root}${folder}/test`, { recursive: true, encoding: "utf8" }).map(
      (file) => `${folder}/test/${file}`,
    ),
  )
  .filter((file) => /\.test\.ts$/.test(file))
  .filter((file) =>
    /\bvi\.(mock|doMock)\(|^\s*defineKernel\(|host-module\.ts/m.test(
      readFileSync(`${root}${file}`, "utf8"),
    ),
  );

const project = (
  own: Pick<ProjectConfig, "name" | "include" | "exclude" | "isolate">,
): TestProjectConfiguration => ({
  resolve: { alias },
  test: {
    ...own,
    root,
    setupFiles: [`${root}tools/scripts/vitest-setup.ts`],
    testTimeout: 30_000,
  },
});

const isPackage = (folder: string): boolean => folder.startsWith("packages/");

/**
 * Tests of a package share processes and loaded modules, whose loading takes longer than most tests. Those of several packages do not: what
 * the engine has learnt from one slows the next by a tenth. All that is no package is one project.
 */
const shared = (name: string, of: readonly string[]): TestProjectConfiguration =>
  project({
    name,
    include: of.map((folder) => `${folder}/test/**/*.test.ts`),
    exclude: alone,
    isolate: false,
  });
const projects = [
  ...folders.filter(isPackage).map((folder) => shared(folder.slice("packages/".length), [folder])),
  shared(
    "rest",
    folders.filter((folder) => !isPackage(folder)),
  ),
  project({ name: "alone", include: alone, isolate: true }),
];

/** The type tests of all packages: one run of tsc for all of them, of nothing but them and what they import. */
const types: TestProjectConfiguration = {
  test: {
    name: "types",
    root,
    include: [],
    typecheck: {
      enabled: true,
      include: ["packages/*/test/**/*.test-d.ts"],
      tsconfig: `${root}tsconfig.type-tests.json`,
      // `npm run check` reports the errors of sources; here only the type tests count.
      ignoreSourceErrors: true,
    },
  },
};

/** A suite that all executors share is behind a few lines, and would otherwise come last where no run has left its times. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSuite = ({ moduleId }: TestSpecification): boolean => statSync(moduleId).size < 600;
    const sorted = await super.sort(files);
    return [...sorted.filter(isSuite), ...sorted.filter((file) => !isSuite(file))];
  }
}

export default defineConfig({
  test: {
    // By default one processor is left idle, which of two is half.
    maxWorkers: availableParallelism(),
    // Only tests whose programs are compiled many at a time run beside each other.
    maxConcurrency: 200,
    sequence: { sequencer: LongestFirst },
    // What has not changed since the last run is not transformed again.
    experimental: { fsModuleCache: true },
    reporters: ["default", "./tools/scripts/count-reporter.ts"],
    coverage: { include: ["packages/*/src/**"], reporter: ["text-summary", "json-summary"] },
    projects: [...projects, types],
  },
});
