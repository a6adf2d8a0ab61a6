import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { buildOrExit } from "./build.ts";
import { type DocBlock, docBlocks } from "./doc-blocks.ts";
import { brokenPromise } from "./doc-promises.ts";
import { root, run } from "./workspace.ts";

/** A block written out as a file that imports the built packages by name. */
interface Example {
  readonly block: DocBlock;
  readonly file: string;
}

const folder = join(root, "out/doc-examples");

/** Writes each block out as a module of its own. */
function writeExamples(blocks: readonly DocBlock[]): Example[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tsconfig = {
    extends: "../../tsconfig.base.json",
    compilerOptions: {
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

const compiledFile = (file: string): string =>
  join(folder, "js", basename(file).replace(/ts$/, "js"));

/** Blocks that one process runs before the next one takes over. */
const blocksAProcess = 40;

/** A process that runs blocks one after the other; it may have died of one. */
class Host {
  #child: ChildProcess | undefined;
  #ran = 0;

  /** Whether the block keeps its promises here. Where it does not, it has yet to be tried alone. */
  async keeps({ block, file }: Example): Promise<boolean> {
    if (this.#ran++ % blocksAProcess === 0 || this.#child?.connected === false) this.close();
    this.#child ??= fork(join(root, "tools/scripts/doc-block-host.mjs"), {
      cwd: folder,
      silent: true,
    });
    const child = this.#child;
    const answer = await new Promise<{ threw: boolean; output: string } | undefined>((resolve) => {
      const timer = setTimeout(resolve, 60_000, undefined);
      for (const end of ["exit", "error"]) child.once(end, () => resolve(undefined));
      child.once("message", (message) => {
        clearTimeout(timer);
        resolve(message as { threw: boolean; output: string });
      });
      child.send(compiledFile(file));
    });
    child.removeAllListeners();
    if (answer === undefined) this.close();
    return answer?.threw === false && brokenPromise(block.code, answer.output) === undefined;
  }

  close(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }
}

/** Runs one example in a process of its own; resolves to what is wrong with it, or undefined. */
function execute({ block, file }: Example): Promise<string | undefined> {
  return new Promise((resolve) => {
    const compiled = compiledFile(file);
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
// Words on the command line choose blocks by their place; with --alone each block has a process of its own from the start.
const words = process.argv.slice(2).filter((word) => word !== "--alone");
const alone = process.argv.includes("--alone");
const wanted = ({ place }: DocBlock) =>
  words.length === 0 || words.some((word) => place.includes(word));
const examples = writeExamples(docBlocks().filter(wanted));
const typeErrors = compile();
const queue = [...examples];
let [passed, failed] = [0, 0];

async function work(): Promise<void> {
  const host = new Host();
  for (let example = queue.shift(); example; example = queue.shift()) {
    const errors = typeErrors.get(example.file)?.join("\n");
    const known = errors !== undefined || !example.block.runs;
    const wrong =
      known || (!alone && (await host.keeps(example))) ? errors : await execute(example);
    if (wrong === undefined) {
      passed += 1;
    } else {
      failed += 1;
      console.log(`FAILED  ${example.block.place}\n${wrong.trimEnd()}`);
    }
  }
  host.close();
}

await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
if (failed > 0) {
  console.log("Mend the code, or mark a markdown block ```ts no-run if it must not be run.");
}
console.log(`${passed} blocks right, ${failed} wrong`);
process.exitCode = failed === 0 ? 0 : 1;
