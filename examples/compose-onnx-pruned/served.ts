import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** An ONNX file behind HTTP. */
export interface Service {
  /** Logits of an image of 784 bytes. */
  readonly score: (image: Uint8Array) => Promise<number[]>;
  /** Bytes of the file, and after gzip. */
  readonly bytes: number;
  readonly gzip: number;
  readonly stop: () => Promise<void>;
}

/** Starts `service.ts` on a file, and waits until it answers. */
export async function serve(file: string): Promise<Service> {
  const script = fileURLToPath(new URL("service.ts", import.meta.url));
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", script, file], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const failed = once(child, "exit").then(() => Promise.reject(new Error("the service ended")));
  const [line] = (await Promise.race([once(child.stdout!, "data"), failed])) as [Buffer];
  failed.catch(() => {});
  const url = String(line).trim();
  const agent = new Agent({ keepAlive: true });
  const score = (image: Uint8Array): Promise<number[]> =>
    new Promise((resolve, reject) => {
      const sent = request(url, { method: "POST", agent }, (answer) => {
        let text = "";
        answer.on("data", (part) => {
          text += part;
        });
        answer.on("end", () => resolve(JSON.parse(text) as number[]));
      });
      sent.on("error", reject);
      sent.end(image);
    });
  return {
    score,
    bytes: statSync(file).size,
    gzip: gzipSync(readFileSync(file)).length,
    async stop() {
      agent.destroy();
      child.kill();
      await once(child, "exit");
    },
  };
}
