import { LegendreError } from "@legendre/core-tensor";
import { where } from "./onnx-graph.ts";

/** The bytes of a file in Node; raises code "data" where it cannot be read. */
export async function readModelBytes(file: string): Promise<Uint8Array> {
  const { readFile } = await import("node:fs/promises");
  return readFile(file).catch((cause: Error) => {
    const message = `${file} cannot be read (${cause.message}); give the path of an .onnx file`;
    throw new LegendreError("data", where, message, { file }, { cause });
  });
}
