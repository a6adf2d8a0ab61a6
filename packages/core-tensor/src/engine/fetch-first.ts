import { engine, getKernelsForBackend } from "../ops.ts";

/** What is needed here of a tfjs backend with a map of its own. */
interface MappedBackend {
  readonly dataIdMap: { get(dataId: object): unknown };
}

/** Kernels that fetch their inputs first already. */
const done = new WeakSet<object>();

/**
 * Makes the kernels of tfjs's WebAssembly backend fetch their inputs from other backends before they
 * run. In 4.22 some take a view of the heap first; an input that lies elsewhere (the result of a compiled
 * function) is copied into the heap only then, and where the heap has to grow for it, the view is dead
 * ("Cannot perform Construct on a detached ArrayBuffer").
 */
export function fetchInputsFirst(): void {
  const backend = engine().findBackend("wasm") as unknown as MappedBackend;
  for (const kernel of getKernelsForBackend("wasm")) {
    if (done.has(kernel)) continue;
    done.add(kernel);
    const { kernelFunc } = kernel;
    kernel.kernelFunc = (call) => {
      // Asking for the data of a tensor moves it here.
      for (const input of Object.values(call.inputs)) {
        if (input?.dataId !== undefined) backend.dataIdMap.get(input.dataId);
      }
      return kernelFunc(call);
    };
  }
}
