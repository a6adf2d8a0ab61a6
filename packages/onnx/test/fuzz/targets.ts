import { treeDispose } from "@legendre/core-tensor";
import type { FuzzTarget } from "@repo/test-kit";
import { fromOnnx } from "../../src/index.ts";
import { fixtureBytes } from "../from-onnx/fixtures.ts";

/** By both exporters of PyTorch, the newer with its notes. */
const onnxFiles = ["mlp", "cnn", "recurrent", "mlp-dynamo", "cnn-dynamo-whole"];

const onnx: FuzzTarget = {
  name: "ONNX",
  codes: ["data", "tracing", "option"],
  originals: () => onnxFiles.map((name) => fixtureBytes(`${name}.onnx`)),
  parse: async (bytes) => {
    const { params, state } = await fromOnnx(bytes);
    treeDispose([params, state]);
  },
};

/** Everything here that reads a file. */
export const targets: readonly FuzzTarget[] = [onnx];
