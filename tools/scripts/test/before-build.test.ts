import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { root } from "../workspace.ts";

/** Scripts that build the packages themselves, as after `npm ci` in a new copy. */
const builders = readdirSync(join(root, "tools/scripts"))
  .filter((file) => file.endsWith(".ts"))
  .filter((file) =>
    /^import .*\b(buildOrExit|runProgram|runBenches|packAll)\b/m.test(
      readFileSync(join(root, "tools/scripts", file), "utf8"),
    ),
  );

/** What a script imports of the built packages before its first line runs, and where. */
async function builtImports(file: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(root, "tools/scripts", file)],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    absWorkingDir: root,
    logLevel: "silent",
    plugins: [
      {
        name: "tools-alone",
        // What is in this repository and not built is looked into.
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === "entry-point" || path.startsWith("@repo/")
              ? undefined
              : { path, external: true },
          ),
      },
    ],
  });
  return Object.entries(metafile.inputs).flatMap(([input, { imports }]) =>
    imports
      .filter(({ path, kind }) => path.startsWith("@legendre/") && kind === "import-statement")
      .map(({ path }) => `${input} imports ${path}`),
  );
}

it("knows the scripts that build", () => {
  expect(builders).toEqual(
    expect.arrayContaining(["release.ts", "run-bench.ts", "runtimes.ts", "tarballs.ts"]),
  );
});

it.each(builders)("%s imports nothing that has to be built first", async (file) => {
  expect(await builtImports(file)).toEqual([]);
});
