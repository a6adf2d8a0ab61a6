/**
 * What `--engine` may name; one that is absent on a machine is an error when it is used. `onnx` compiles
 * functions for onnxruntime, `webgpu` and `cuda` for its GPUs, `xla` for JAX's devices; the others run them op by op.
 */
export const engineNames = [
  "onnx",
  "webgpu",
  "cuda",
  "xla",
  "tfjs-node-gpu",
  "tfjs-node",
  "wasm",
  "cpu",
] as const;
