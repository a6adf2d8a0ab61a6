/** A service as its own process that knows onnxruntime and nothing of this repository: `service.ts FILE`. */
import { createServer } from "node:http";

const specifier: string = "onnxruntime-node";
const ort = (await import(specifier)) as typeof import("onnxruntime-node");
const options = { intraOpNumThreads: 1, interOpNumThreads: 1 } as const;
const session = await ort.InferenceSession.create(process.argv[2] as string, options);
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", async () => {
    const pixels = Float32Array.from(Buffer.concat(parts), (byte) => byte / 255);
    const status = pixels.length === 784 ? 200 : 400;
    const logits =
      status === 400
        ? undefined
        : (await session.run({ image: new ort.Tensor("float32", pixels, [1, 1, 28, 28]) }))[
            "logits"
          ];
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(logits ? [...(logits.data as Float32Array)] : "784 bytes, please"));
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as { readonly port: number };
  process.stdout.write(`http://127.0.0.1:${port}/\n`);
});
// The program that started it may be killed, which closes its end of the stream.
process.stdin.resume().once("close", () => process.exit(0));
