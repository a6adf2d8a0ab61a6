// Builds the native addon of tfjs-node from source, on the TensorFlow library of a Python wheel. What each step is for,
// and what to install before, stands in docs/guide/gpu.md.
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exitOnError } from "../cli/src/fail.ts";
import { parseFlags } from "../cli/src/flags.ts";
import { root, run } from "./workspace.ts";

exitOnError();
const {
  gpu,
  tensorflow: version,
  node: prefix,
} = parseFlags({
  gpu: { type: "boolean", help: "build tfjs-node-gpu, on the library for CUDA" },
  tensorflow: { type: "string", help: "version of the TensorFlow library", default: "2.21.0" },
  node: {
    type: "string",
    help: "folder of a Node with its headers, in include/node",
    default: dirname(dirname(process.execPath)),
  },
});
if (process.platform !== "linux" || process.arch !== "x64") {
  throw new Error(`wheels are taken for Linux on x64; this is ${process.platform} ${process.arch}`);
}
const [name, wheel] = gpu ? ["tfjs-node-gpu", "tensorflow"] : ["tfjs-node", "tensorflow-cpu"];
const addon = join(root, "node_modules/@tensorflow", name);
const library = join(root, "out/native-engine", `${wheel}-${version}`);

/** What the addon links to, by the names it asks for: in wheels the C functions are part of the C++ library. */
const libraries: Readonly<Record<string, string>> = {
  "libtensorflow.so": "libtensorflow_cc.so.2",
  "libtensorflow_cc.so.2": "libtensorflow_cc.so.2",
  "libtensorflow_framework.so": "libtensorflow_framework.so.2",
  "libtensorflow_framework.so.2": "libtensorflow_framework.so.2",
  // Its install script looks for this one alone, and downloads everything where it is missing.
  "libtensorflow.so.2.9.1": "libtensorflow_cc.so.2",
};

/** Takes headers and libraries out of a wheel, and leaves a gigabyte of Python. */
const unpack = `
import sys, zipfile
wheel, folder, *names = sys.argv[1:]
with zipfile.ZipFile(wheel) as archive:
    wanted = [n for n in archive.namelist() if n.startswith("tensorflow/include/") or n in names]
    archive.extractall(folder, wanted)
`;

console.log(`1. Sources of ${name} 4.22.0`);
if (!existsSync(join(addon, "binding.gyp"))) {
  // Without its install script, which would ask a host of its own for a library.
  work("npm", ["install", "--no-save", "--ignore-scripts", `@tensorflow/${name}@4.22.0`]);
}

console.log(`2. Library and headers of ${wheel} ${version}`);
if (!existsSync(join(library, "tensorflow/include"))) {
  mkdirSync(library, { recursive: true });
  // Nothing of it is Python's but the file, so that the version of Python does not matter.
  const which = ["--only-binary=:all:", "--python-version", "3.12", `${wheel}==${version}`];
  work("python3", ["-m", "pip", "download", "--no-deps", "--dest", library, ...which]);
  const file = join(library, readdirSync(library).find((entry) => entry.endsWith(".whl")) ?? "");
  const names = [...new Set(Object.values(libraries))].map((each) => `tensorflow/${each}`);
  work("python3", ["-c", unpack, file, library, ...names]);
  rmSync(file);
}

console.log("3. Both where the addon's build looks for them");
const deps = join(addon, "deps");
rmSync(deps, { recursive: true, force: true });
mkdirSync(join(deps, "lib"), { recursive: true });
symlinkSync(join(library, "tensorflow/include"), join(deps, "include"));
for (const [link, target] of Object.entries(libraries)) {
  symlinkSync(join(library, "tensorflow", target), join(deps, "lib", link));
}
// A library of one's own makes the install script build from source; it downloads nothing, since `deps` has all.
const settings = { "tf-lib": `file://${library}` };
writeFileSync(join(addon, "scripts/custom-binary.json"), `${JSON.stringify(settings)}\n`);

console.log("4. The addon");
if (!existsSync(join(prefix, "include/node/node_api.h"))) {
  throw new Error(
    `there are no headers of Node in ${prefix}/include/node; name the folder of a Node that has them by --node`,
  );
}
work("npm", ["run", "install"], addon, { npm_config_nodedir: prefix });

console.log("5. Whether it starts");
const check = `
const util = require("node:util"); // Node 23 took away two functions that tfjs-node 4.22 calls.
util.isNullOrUndefined ??= (value) => value == null;
util.isArray ??= Array.isArray;
const tf = require("@tensorflow/${name}");
const { binding } = tf.backend();
const two = tf.matMul([[1, 1]], [[1], [1]]).dataSync()[0];
console.log("TensorFlow " + binding.TF_Version + ", 1 + 1 = " + two);
`;
process.stdout.write(work(process.execPath, ["-e", check]));
console.log(`useEngine({ engine: "${name}" }) takes it; npm ci removes it`);

/** Runs a command and returns what it prints; throws with all of that when it fails. */
function work(
  command: string,
  words: readonly string[],
  cwd = root,
  env: Readonly<Record<string, string>> = {},
): string {
  const { ok, output } = run(command, words, { cwd, env: { ...process.env, ...env } });
  if (!ok) throw new Error(`${command} ${words.slice(0, 4).join(" ")} failed:\n${output}`);
  return output;
}
