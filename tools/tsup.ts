import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { defineConfig, type Options } from "tsup";
import { writeDeclarations } from "./declarations.ts";

/**
 * Marks the calls that declare options as pure, which tsup's bundler does not take from their declarations into the files it writes: without a mark
 * every optimiser's options would be in the bundle of whoever imports one.
 */
const pureOptions: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "pure options",
  setup: (build) => {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const imports = /^import \{([^}]*)\} from "(\.[^"]+\.ts|@legendre\/core-tensor\/options)"/gm;
      const declaring = [...text.matchAll(imports)].flatMap(([, list = "", from = ""]) => {
        const names = list.split(",").map((name) => name.trim());
        if (!from.startsWith(".")) return names.filter((name) => kindName.test(name));
        const pure = pureFunctions(join(dirname(path), from));
        return names.filter((name) => pure.has(name));
      });
      if (!declaring.includes("options")) return undefined;
      const calls = new RegExp(`(?<![\\w.])(${declaring.join("|")})((?:<[^()]*>)?\\()`, "g");
      // Lines of doc comments stay as they are.
      const marked = text
        .split("\n")
        .map((line) => (/^\s*\*/.test(line) ? line : line.replace(calls, "/* @__PURE__ */ $1$2")));
      return { contents: marked.join("\n"), loader: "ts" };
    });
  },
};

/** What `core-tensor/options` exports to declare options with. */
const kindName = /^(?!check|resolve|nearest)[a-z]\w*$/;

/** The functions of a source that say of themselves that calls of them do nothing else. */
function pureFunctions(path: string): ReadonlySet<string> {
  const marked = readFileSync(path, "utf8").matchAll(
    /@__NO_SIDE_EFFECTS__ \*\/\nexport function (\w+)/g,
  );
  return new Set([...marked].map(([, name = ""]) => name));
}

type BuildConfig = Options | ((overrideOptions: Options) => Options | Promise<Options>);

/**
 * The build of every package: ESM, CommonJS and declarations for each path in the package's own
 * `exports` map, and each command in `bin`, so that adding a line there is all it takes.
 *
 * `"./tree"` is built from `src/tree/index.ts` into `dist/tree/index.*`. tsup runs in the folder of
 * the package, hence the relative paths.
 */
export function packageBuild(): BuildConfig {
  const { exports, bin = {} } = JSON.parse(readFileSync("package.json", "utf8")) as {
    exports: Record<string, unknown>;
    bin?: Record<string, string>;
  };
  const entry: Record<string, string> = {};
  for (const path of Object.keys(exports)) {
    if (path === "./package.json") continue;
    const stem = path === "." ? "index" : `${path.slice(2)}/index`;
    const source = `src/${stem}.ts`;
    if (existsSync(source)) entry[stem] = source;
  }
  // Commands: `"./dist/cli/index.js"` is built from `src/cli/index.ts`; a file elsewhere is one that is published as it is.
  for (const path of Object.values(bin)) {
    if (!path.startsWith("./dist/")) continue;
    const stem = path.replace(/^\.\/dist\/|\.js$/g, "");
    entry[stem] = `src/${stem}.ts`;
  }
  return defineConfig({
    entry,
    format: ["esm", "cjs"],
    // Shared chunks also in CommonJS: two entries of one format must share one copy of each module.
    splitting: true,
    clean: true,
    silent: true,
    platform: "neutral",
    esbuildPlugins: [pureOptions],
    target: "es2022",
    tsconfig: "tsconfig.build.json",
    external: [/^@tensorflow\//, /^@legendre\//, /^onnxruntime-/, /^node:/],
    outExtension: ({ format }) => ({ js: format === "esm" ? ".js" : ".cjs" }),
    onSuccess: async () => writeDeclarations("src", "dist"),
  }) as BuildConfig;
}
