/**
 * A WebAssembly module of one's own, on plain arrays and with threads where memory can be shared.
 *
 * @module core-tensor/host
 */
export {
  type HostModule,
  type HostModuleOptions,
  hostModuleOptions,
  startHostModule,
} from "./module.ts";
