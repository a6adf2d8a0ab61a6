import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";
import { root } from "./workspace.ts";

const folder = join(root, "packages/core-tensor");
const file = join(folder, "src/host/module-bytes.ts");

const flags = [
  ...["-O3", "--noAssert", "--converge", "--runtime", "stub", "--use", "abort="],
  ...["--enable", "simd,threads", "--importMemory", "--sharedMemory"],
  ...["--initialMemory", "1", "--maximumMemory", "65536"],
];

/** Compiles `assembly/` of core-tensor; the text of the source file that holds the module. */
export async function hostModuleSource(): Promise<string> {
  let bytes: Uint8Array | undefined;
  const writeFile = (_: string, contents: Uint8Array | string): void => {
    bytes = contents as Uint8Array;
  };
  const args = ["assembly/index.ts", "--baseDir", folder, "--outFile", "host.wasm", ...flags];
  const { error, stderr } = await asc.main(args, { writeFile });
  if (error !== null || bytes === undefined) throw new Error(stderr.toString());
  const base64 = Buffer.from(bytes).toString("base64");
  return `/** The WebAssembly module in base64, compiled from \`assembly/\` by \`npm run host-module\`. */
export const moduleBytes: string =
  "${base64}";
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await hostModuleSource();
  const current = existsSync(file) && readFileSync(file, "utf8") === text;
  if (!current) writeFileSync(file, text);
  console.log(`src/host/module-bytes.ts: ${current ? "up to date" : "written"}`);
}
