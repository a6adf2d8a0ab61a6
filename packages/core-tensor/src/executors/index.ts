/**
 * Ways to run a program.
 *
 * @module core-tensor/executors
 */
export { runReference } from "./reference.ts";
export { runTfjs } from "./tfjs.ts";
