import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import type { ProjectConfig } from "vitest/node";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Names resolve to sources, so that the tests need no build. */
const alias = [
  { find: /^@repo\/test-kit$/, replacement: `${root}tools/test-kit/src/index.ts` },
  { find: /^@legendre\/([^/]+)$/, replacement: `${root}packages/$1/src/index.ts` },
  { find: /^@legendre\/([^/]+)\/(.+)$/, replacement: `${root}packages/$1/src/$2/index.ts` },
];

/** Every folder with a `test/` is a project: the packages, and the tools that have tests. */
const folders = ["packages", "tools"]
  .flatMap((group) => readdirSync(`${root}${group}`).map((name) => `${group}/${name}`))
  .concat("examples", "bench", "playground", "create-legendre")
  .filter((folder) => existsSync(`${root}${folder}/test`));

/** Files of a folder's tests, as seen from the folder. */
function testFiles(folder: string): string[] {
  return readdirSync(`${root}${folder}/test`, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.ts$/.test(file))
    .map((file) => `test/${file}`);
}

/** Tests that replace modules or add ops to the table: others of the same process would see these, too. */
const needsProcess = (folder: string): string[] =>
  testFiles(folder).filter((file) =>
    /\bvi\.(mock|doMock)\(|^\s*defineKernel\(/m.test(
      readFileSync(`${root}${folder}/${file}`, "utf8"),
    ),
  );

/** A project for a folder, and a second one for those of its tests that need a process of their own. */
function projectsOf(folder: string): TestProjectConfiguration[] {
  const name = folder.split("/").at(-1) as string;
  const alone = needsProcess(folder);
  const project = (own: Pick<ProjectConfig, "name" | "include" | "exclude" | "isolate">) => ({
    resolve: { alias },
    test: {
      ...own,
      root: `${root}${folder}`,
      setupFiles: [`${root}tools/scripts/vitest-setup.ts`],
      testTimeout: 30_000,
    },
  });
  const shared = project({
    name,
    include: ["test/**/*.test.ts"],
    exclude: alone,
    // Files of a folder share processes and loaded modules: loading these anew takes longer than most tests.
    isolate: false,
  });
  return alone.length === 0
    ? [shared]
    : [shared, project({ name: `${name}-alone`, include: alone, isolate: true })];
}

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

export default defineConfig({
  test: {
    // By default one processor is left idle, which of two is half.
    maxWorkers: availableParallelism(),
    // Only tests whose programs are compiled many at a time run beside each other.
    maxConcurrency: 200,
    reporters: ["default", "./tools/scripts/count-reporter.ts"],
    coverage: { include: ["packages/*/src/**"], reporter: ["text-summary", "json-summary"] },
    projects: [...folders.flatMap(projectsOf), types],
  },
});
