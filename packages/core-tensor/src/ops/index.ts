/**
 * The TensorFlow.js ops that the packages build on, under tfjs's own names and from the one tfjs of
 * the process.
 *
 * @module core-tensor/ops
 */
export * from "../ops.ts";
