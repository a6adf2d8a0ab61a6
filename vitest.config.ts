import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

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

/** Type tests cost a run of tsc, so only where there are some. */
const hasTypeTests = (folder: string): boolean =>
  readdirSync(`${root}${folder}/test`, { recursive: true, encoding: "utf8" }).some((file) =>
    file.endsWith(".test-d.ts"),
  );

export default defineConfig({
  test: {
    // By default one processor is left idle, which of two is half.
    maxWorkers: availableParallelism(),
    // Only tests whose programs are compiled many at a time run beside each other.
    maxConcurrency: 200,
    reporters: ["default", "./tools/scripts/count-reporter.ts"],
    coverage: { include: ["packages/*/src/**"], reporter: ["text-summary", "json-summary"] },
    projects: folders.map((folder) => ({
      resolve: { alias },
      test: {
        name: folder.split("/").at(-1) as string,
        root: `${root}${folder}`,
        include: ["test/**/*.test.ts"],
        // Files of the methods share processes and loaded modules: loading these anew takes longer than most tests. Those of core-tensor
        // replace modules.
        isolate: folder === "packages/core-tensor" || !folder.startsWith("packages/"),
        setupFiles: [`${root}tools/scripts/vitest-setup.ts`],
        testTimeout: 30_000,
        typecheck: {
          enabled: hasTypeTests(folder),
          include: ["test/**/*.test-d.ts"],
          tsconfig: `${root}${folder}/tsconfig.json`,
          // `npm run check` reports the errors of sources; here only the type tests count.
          ignoreSourceErrors: true,
        },
      },
    })),
  },
});
