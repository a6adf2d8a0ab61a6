import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";
import { root } from "./workspace.ts";

/** The packages that ship a module, and the source file that holds it. */
export const hostModules: Readonly<Record<string, string>> = {
  "core-tensor": "src/host/module-bytes.ts",
  "graph-returns": "src/boosting/kernel/module-bytes.ts",
};

const flags = [
  ...["-O3", "--noAssert", "--converge", "--runtime", "stub", "--use", "abort="],
  ...["--enable", "simd,threads", "--importMemory", "--sharedMemory"],
  ...["--initialMemory", "1", "--maximumMemory", "65536"],
];

/** Whether a module writes into its memory when it is started, in each thread anew. */
export function hasStaticData(bytes: Uint8Array): boolean {
  const dataSection = 11;
  // Behind eight bytes of header: the number of a section, its length in groups of seven bits, its content.
  for (let at = 8; at < bytes.length; ) {
    const section = bytes[at++];
    let [length, shift] = [0, 0];
    for (let more = true; more; shift += 7) {
      const byte = bytes[at++] as number;
      length |= (byte & 127) << shift;
      more = byte >= 128;
    }
    if (section === dataSection) return true;
    at += length;
  }
  return false;
}

/** Compiles `assembly/` of a package; the text of the source file that holds the module. */
export async function hostModuleSource(name = "core-tensor"): Promise<string> {
  let bytes: Uint8Array | undefined;
  const writeFile = (_: string, contents: Uint8Array | string): void => {
    bytes = contents as Uint8Array;
  };
  // From the folder of all packages: a module may take functions from another one's sources.
  const folder = join(root, "packages");
  const args = [`${name}/assembly/index.ts`, "--baseDir", folder, "--outFile", "host.wasm"];
  const { error, stderr } = await asc.main([...args, ...flags], { writeFile });
  if (error !== null || bytes === undefined) throw new Error(stderr.toString());
  if (hasStaticData(bytes)) {
    throw new Error(
      `packages/${name}/assembly needs tables in memory (as "**" does), which lie where arrays are handed out; write it without`,
    );
  }
  // More characters than base64, and fewer bytes once they are gzipped, which finds what is repeated only between whole bytes.
  const digits = Buffer.from(bytes).toString("hex");
  return `/** The WebAssembly module in hexadecimal digits, compiled from \`assembly/\` by \`npm run host-module\`. */
export const moduleBytes: string =
  "${digits}";
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, file] of Object.entries(hostModules)) {
    const text = await hostModuleSource(name);
    const path = join(root, "packages", name, file);
    const current = existsSync(path) && readFileSync(path, "utf8") === text;
    if (!current) writeFileSync(path, text);
    console.log(`packages/${name}/${file}: ${current ? "up to date" : "written"}`);
  }
}
