import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../workspace.ts";

export const token = "of the attack";
const script = fileURLToPath(new URL("cli.ts", import.meta.url));
// Names resolve to sources: what is attacked is what is here.
const env = {
  ...process.env,
  TSX_TSCONFIG_PATH: join(root, "tsconfig.docs.json"),
  RETURNS_ADMIN_TOKEN: token,
};

/** A process of the command line, and all that it said. */
export interface Service {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Resolves once it serves, to its address; to nothing where it ends before. */
  readonly url: Promise<string | undefined>;
  /** Sends a signal and resolves to the exit code and how many milliseconds the end took. */
  readonly end: (signal: NodeJS.Signals) => Promise<{ code: number | null; ms: number }>;
}

const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts `graph-returns serve` on a free port of this machine. */
export function serve(args: readonly string[], before: readonly string[] = []): Service {
  const all = [...before, process.execPath, "--import", "tsx", script, "serve", ...args];
  const [program, ...rest] = [...all, "--port", "0"];
  const child = spawn(program!, rest, { env, cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  let text = "";
  const exited = once(child, "exit").then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const url = new Promise<string | undefined>((resolve) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
        const found = /serving .*: (http:\S+)/.exec(text);
        if (found !== null) resolve(found[1]!);
      });
    }
    void exited.then(() => resolve(undefined));
  });
  return {
    child,
    url,
    said: () => text,
    async end(signal) {
      const start = performance.now();
      child.kill(signal);
      return { code: await exited, ms: performance.now() - start };
    },
  };
}
