/** What `--engine` may name; one that is absent on a machine is an error when it is used. */
export const engineNames = ["tfjs-node-gpu", "tfjs-node", "wasm", "cpu"] as const;
