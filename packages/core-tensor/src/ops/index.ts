/**
 * The TensorFlow.js ops that the packages build on, under tfjs's own names and from the one tfjs of
 * the process; and ops that tfjs does not have, put together from them, so that they are traced, differentiated,
 * batched and compiled like these.
 *
 * @module core-tensor/ops
 */
export * from "../ops.ts";
export type { Complex } from "./dft.ts";
export { dynamicSlice, dynamicUpdateSlice, type Starts } from "./dynamic-slice.ts";
export { fft, fft2, ifft, ifft2, irfft, rfft } from "./fft.ts";
export { type FftOptions, fftOptions } from "./fft-rows.ts";
export { roll, tril, triu } from "./shift.ts";
export { argsort, type SortOptions, sort, sortOptions, takeAlongAxis } from "./sort.ts";
export { type UniqueOptions, type UniqueOutputs, unique, uniqueOptions } from "./unique.ts";
