import { reorderInput } from "../../../kernels/conv/onnx-blocked.ts";
import { ModelWriter } from "../model.ts";
import type { Ort } from "../runtime.ts";

const found = new WeakMap<Ort, Promise<number | undefined>>();

/**
 * How many channels onnxruntime's blocked convolutions take together on this processor (16 with AVX-512,
 * 8 with AVX2); undefined where it has none, as in a browser. Asked once, by running a model of one node
 * that fills a block up with zeros.
 */
export function findChannelBlock(ort: Ort): Promise<number | undefined> {
  const known = found.get(ort);
  if (known !== undefined) return known;
  const asked = askChannelBlock(ort).catch(() => undefined);
  found.set(ort, asked);
  return asked;
}

async function askChannelBlock(ort: Ort): Promise<number | undefined> {
  const writer = new ModelWriter();
  const shape = [1, 1, 1, 4];
  writer.rename(reorderInput(writer, "x"), "y");
  const bytes = writer.encode(
    [{ name: "x", dtype: "float32", shape }],
    [{ name: "y", dtype: "float32" }],
  );
  const session = await ort.InferenceSession.create(bytes, {
    executionProviders: ["cpu"],
    logSeverityLevel: 4,
  });
  try {
    const { y } = await session.run(
      { x: new ort.Tensor("float32", new Float32Array(4), shape) },
      { y: null },
    );
    const block = y?.dims[1] as number;
    return block > 1 ? block : undefined;
  } finally {
    await session.release();
  }
}
