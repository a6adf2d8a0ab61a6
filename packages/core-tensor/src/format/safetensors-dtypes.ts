/** Element types of the safetensors format that are known here, with the array that holds them. */
export const safetensorsDtypes: {
  readonly F64: Float64ArrayConstructor;
  readonly F32: Float32ArrayConstructor;
  readonly I32: Int32ArrayConstructor;
  readonly U32: Uint32ArrayConstructor;
  readonly U8: Uint8ArrayConstructor;
  readonly BOOL: Uint8ArrayConstructor;
} = Object.freeze({
  F64: Float64Array,
  F32: Float32Array,
  I32: Int32Array,
  U32: Uint32Array,
  U8: Uint8Array,
  BOOL: Uint8Array,
});

/** Name of an element type in a safetensors file. `BOOL` is one byte, 0 or 1. */
export type SafetensorsDtype = keyof typeof safetensorsDtypes;
