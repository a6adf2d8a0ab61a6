// The only backend here, so that tfjs takes it: WebGL would have to be waited for at each op.
import "@tensorflow/tfjs-backend-cpu";
import * as ort from "onnxruntime-web/wasm";

/** Where the packed WebAssembly of onnxruntime lies; `pack-engine.ts` writes it. */
const packed = (): URL => new URL("../../out/onnxruntime-wasm.bin", import.meta.url);

/**
 * Brings up what computes in a worker: onnxruntime for compiled functions, plain JavaScript for the rest.
 *
 * onnxruntime's WebAssembly is fetched packed, 3.7 MB in place of 14, since not every host packs what it sends.
 *
 * @throws when the file cannot be fetched.
 */
export async function startEngine(): Promise<void> {
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
