import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { buildOrExit } from "./build.ts";
import { type DocBlock, docBlocks } from "./doc-blocks.ts";
import { root, run } from "./workspace.ts";

/** A block written out as a file that imports the built packages by name. */
interface Example {
  readonly block: DocBlock;
  readonly file: string;
}

const folder = join(root, "out/doc-examples");

/** What a block promises to print, in order: the comment after a `console.log`, and each `// → …`. */
function promised(code: string): string[] {
  const comments = code.matchAll(/(?:^\s*console\.log\(.*\); \/\/|\/\/ →)(.*)$/gm);
  return [...comments].map((match) => (match[1] as string).replace(/^ → /, "").trim());
}

/** The first promise that the output does not keep, or undefined. */
function brokenPromise(code: string, output: string): string | undefined {
  const lines = output.split("\n").map((line) => line.trim());
  let from = 0;
  for (const promise of promised(code)) {
    const at = lines.indexOf(promise, from);
    if (at < 0) return promise;
    from = at + 1;
  }
  return undefined;
}

/** Writes each block out as a module of its own. */
function writeExamples(blocks: readonly DocBlock[]): Example[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tsconfig = {
    extends: "../../tsconfig.base.json",
    compilerOptions: {
      isolatedDeclarations: false,
      declaration: false,
      moduleDetection: "force",
      noUncheckedIndexedAccess: false,
      noPropertyAccessFromIndexSignature: false,
      // Emitted, since Node starts the result three times as fast as tsx does the source.
      noEmit: false,
      outDir: "js",
    },
    include: ["*.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
  return blocks.map((block) => {
    const name = block.place.replace(/^packages\//, "").replace(/[^a-zA-Z0-9]+/g, "-");
    const file = join(folder, `${name}.ts`);
    writeFileSync(file, block.code);
    return { block, file };
  });
}

/** Typechecks and compiles all examples at once; the messages of each, by file. */
function compile(): Map<string, string[]> {
  const { output } = run("tsc", ["-p", folder, "--pretty", "false"]);
  const messages = new Map<string, string[]>();
  for (const line of output.split("\n")) {
    const name = /^out\/doc-examples\/([^(]+)\(/.exec(line)?.[1];
    if (name === undefined) continue;
    const file = join(folder, name);
    messages.set(file, [...(messages.get(file) ?? []), line]);
  }
  return messages;
}

/** Runs one example; resolves to what is wrong with it, or undefined. */
function execute({ block, file }: Example): Promise<string | undefined> {
  return new Promise((resolve) => {
    const compiled = join(folder, "js", basename(file).replace(/ts$/, "js"));
    const child = spawn(process.execPath, [compiled], { cwd: folder, timeout: 120_000 });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("close", (code) => {
      if (code !== 0) return resolve(`${stdout}${stderr}`);
      const broken = brokenPromise(block.code, stdout);
      resolve(broken && `promises the line "${broken}", but printed:\n${stdout}`);
    });
  });
}

buildOrExit();
// Words on the command line choose blocks by their place.
const words = process.argv.slice(2);
const wanted = ({ place }: DocBlock) =>
  words.length === 0 || words.some((word) => place.includes(word));
const examples = writeExamples(docBlocks().filter(wanted));
const typeErrors = compile();
const queue = [...examples];
let [passed, failed] = [0, 0];

async function work(): Promise<void> {
  for (let example = queue.shift(); example; example = queue.shift()) {
    const errors = typeErrors.get(example.file)?.join("\n");
    const wrong = errors ?? (example.block.runs ? await execute(example) : undefined);
    if (wrong === undefined) {
      passed += 1;
    } else {
      failed += 1;
      console.log(`FAILED  ${example.block.place}\n${wrong.trimEnd()}`);
    }
  }
}

await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
if (failed > 0) {
  console.log("Mend the code, or mark a markdown block ```ts no-run if it must not be run.");
}
console.log(`${passed} blocks right, ${failed} wrong`);
process.exitCode = failed === 0 ? 0 : 1;
