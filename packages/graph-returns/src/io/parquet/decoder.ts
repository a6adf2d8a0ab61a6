/** The libraries that decode Parquet. */
export interface Decoder {
  readonly hyparquet: typeof import("hyparquet");
  readonly codecs: typeof import("hyparquet-compressors");
}

let loading: Promise<Decoder> | undefined;

/** Loads them for whoever reads Parquet first: those who read CSV alone do without. */
export function loadDecoder(): Promise<Decoder> {
  loading ??= Promise.all([import("hyparquet"), import("hyparquet-compressors")]).then(
    ([hyparquet, codecs]) => ({ hyparquet, codecs }),
  );
  return loading;
}
