interface Os {
  availableParallelism(): number;
  cpus(): readonly unknown[];
}

/** The modules of Node that are needed, without an import that a browser's bundler would follow. */
export function builtIn<T>(name: string): T | undefined {
  const node = (globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } })
    .process;
  return node?.getBuiltinModule?.(name) as T | undefined;
}

/** How many cores this process may use, at least 1. */
export function usableCores(): number {
  const os = builtIn<Os>("node:os");
  return os?.availableParallelism() ?? globalThis.navigator?.hardwareConcurrency ?? 1;
}

/** The machine's cores, which do not change: counting them reads files of the system, and is asked for with each session. */
const machineCores = new WeakMap<Os, number>();

/**
 * The cores this process may use where it may not use all of the machine's (an affinity, a container's set of cores), `undefined` otherwise.
 * Libraries that count the machine's cores then start more threads than can run, and those spin while they wait for each other.
 */
export function limitedCores(): number | undefined {
  const os = builtIn<Os>("node:os");
  if (os === undefined) return undefined;
  const all = machineCores.get(os) ?? os.cpus().length;
  machineCores.set(os, all);
  const usable = os.availableParallelism();
  return usable < all ? usable : undefined;
}
