import { readFully, type TensorProto } from "@legendre/core-tensor/extend";
import { fault } from "./file.ts";
import type { ReadExternal } from "./tensor-data.ts";

/** The bytes of a model, what errors call it, and where tensors kept outside of it are. */
export interface OnnxSource {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly readExternal: ReadExternal;
}

/**
 * Opens a model that is given as bytes or as the path of a file.
 *
 * @param externalData - gives the content of a file that the model keeps tensors in, for models given as bytes.
 */
export async function openSource(
  model: Uint8Array | string,
  externalData: ((location: string) => Promise<Uint8Array> | Uint8Array) | undefined,
): Promise<OnnxSource> {
  if (typeof model !== "string") {
    const file = "the model";
    return { bytes: model, file, readExternal: fromCallback(file, externalData) };
  }
  const { readFile } = await import("node:fs/promises");
  const bytes = await readFile(model).catch((error: Error) => {
    throw fault(
      model,
      `it cannot be read (${error.message}); give the path of an .onnx file`,
      error,
    );
  });
  const readExternal =
    externalData === undefined ? besideFile(model) : fromCallback(model, externalData);
  return { bytes, file: model, readExternal };
}

/** Which bytes of which file hold a tensor. */
interface Place {
  readonly what: string;
  readonly location: string;
  readonly offset: number;
  readonly length: number;
}

/** A place beside the model; raises code "data" for anything that points out of its folder. */
function placeOf(file: string, tensor: TensorProto, bytes: number): Place {
  const what = `the tensor "${tensor.name}"`;
  const entries = new Map(tensor.externalData.map(({ key, value }) => [key, value]));
  const location = entries.get("location") ?? "";
  const parts = location.split("/");
  // Names of Windows, too: a file must mean the same everywhere.
  const leaves = parts.some((part) => part === ".." || part === "") || /[\\:\0]/.test(location);
  if (leaves) {
    throw fault(
      file,
      `${what} is kept in "${location}", which is not a file beside the model; refused`,
    );
  }
  const offset = Number(entries.get("offset") ?? 0);
  const length = Number(entries.get("length") ?? bytes);
  if (!Number.isSafeInteger(offset) || offset < 0 || length !== bytes) {
    throw fault(
      file,
      `${what} is kept at ${offset}, ${length} bytes long, expected ${bytes} bytes`,
    );
  }
  return { what, location, offset, length };
}

function fromCallback(
  file: string,
  externalData: ((location: string) => Promise<Uint8Array> | Uint8Array) | undefined,
): ReadExternal {
  const files = new Map<string, Promise<Uint8Array>>();
  return async (tensor, bytes) => {
    const { what, location, offset, length } = placeOf(file, tensor, bytes);
    if (externalData === undefined) {
      throw fault(
        file,
        `${what} is kept in the file "${location}"; give the path of the model, or pass externalData`,
      );
    }
    const known = files.get(location) ?? Promise.resolve(externalData(location));
    files.set(location, known);
    const content = await known;
    if (offset + length > content.length) {
      throw fault(file, `${what} ends behind the end of "${location}"; the file is cut off`);
    }
    return content.subarray(offset, offset + length);
  };
}

/** Reads tensors from files in the folder of the model, following no link out of it. */
function besideFile(model: string): ReadExternal {
  return async (tensor, bytes) => {
    const { what, location, offset, length } = placeOf(model, tensor, bytes);
    const { open, realpath } = await import("node:fs/promises");
    const { dirname, resolve, sep } = await import("node:path");
    const missing = (error: Error): never => {
      throw fault(
        model,
        `${what} is kept in "${location}", which cannot be read (${error.message})`,
        error,
      );
    };
    const folder = await realpath(dirname(resolve(model)));
    const path = await realpath(resolve(folder, location)).catch(missing);
    if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
      throw fault(
        model,
        `${what} is kept in "${location}", a link out of the folder of the model; refused`,
      );
    }
    const handle = await open(path).catch(missing);
    try {
      const { size } = await handle.stat();
      if (offset + length > size) {
        throw fault(model, `${what} ends behind the end of "${location}"; the file is cut off`);
      }
      const content = new Uint8Array(length);
      await readFully(handle, content, offset);
      return content;
    } finally {
      await handle.close();
    }
  };
}
