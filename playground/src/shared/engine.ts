// The only backend here, so that tfjs takes it: WebGL would have to be waited for at each op.
import "@tensorflow/tfjs-backend-cpu";
import * as ort from "onnxruntime-web/wasm";

/** Where the packed WebAssembly of onnxruntime lies; `pack-engine.ts` writes it. */
const packed = (): URL => new URL("../../out/onnxruntime-wasm.bin", import.meta.url);

/** The least module there is. */
const emptyModule = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/**
 * Brings up what computes in a worker: onnxruntime for compiled functions, plain JavaScript for the rest.
 *
 * onnxruntime's WebAssembly is fetched packed, 3.7 MB in place of 14, since not every host packs what it sends.
 *
 * @throws when the file cannot be fetched, or the page's policy forbids WebAssembly: op by op all would run, for minutes.
 */
export async function startEngine(): Promise<void> {
  await WebAssembly.compile(emptyModule).catch((cause: Error) => {
    const remedy = "allow 'wasm-unsafe-eval' in script-src of its content security policy";
    throw new Error(`this page may not compile WebAssembly; ${remedy}`, { cause });
  });
  const response = await fetch(packed());
  if (!response.ok) throw new Error(`${response.url} cannot be loaded (${response.status})`);
  const bytes = await unpacked(await response.arrayBuffer());
  const { wasm } = ort.env as { wasm: { wasmBinary?: ArrayBuffer; numThreads?: number } };
  wasm.wasmBinary = bytes;
  // The networks here are too small to share.
  wasm.numThreads = 1;
}

/** Some hosts unpack what looks packed, so the first bytes decide. */
async function unpacked(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(bytes, 0, 2);
  if (first !== 0x1f || second !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
