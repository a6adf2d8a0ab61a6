/** The part of an onnxruntime tensor that is used here. */
export interface OrtTensor {
  readonly data: unknown;
  readonly dims: readonly number[];
  readonly type: string;
  /** `"cpu"`, or `"gpu-buffer"` when it lies on a device. */
  readonly location: string;
  /** Fetches its data. In onnxruntime-node 1.30 this ends the process for tensors on a device. */
  getData(): Promise<unknown>;
  dispose(): void;
}

/** The part of an onnxruntime session that is used here. */
export interface OrtSession {
  run(
    feeds: Readonly<Record<string, OrtTensor>>,
    fetches?: Readonly<Record<string, OrtTensor | null>>,
  ): Promise<Readonly<Record<string, OrtTensor>>>;
  release(): Promise<void>;
}

/** The part of the onnxruntime packages that is used here; `-node` and `-web` share it. */
export interface Ort {
  readonly InferenceSession: {
    create(model: Uint8Array, options: Readonly<Record<string, unknown>>): Promise<OrtSession>;
  };
  readonly Tensor: new (type: string, data: unknown, dims: readonly number[]) => OrtTensor;
}
