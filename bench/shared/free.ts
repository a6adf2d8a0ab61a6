/** Lets go of compiled functions, whose sessions keep the memory of their largest call. */
export async function freePrograms(...functions: readonly object[]): Promise<void> {
  for (const f of functions) {
    await (f as { readonly dispose?: () => Promise<void> }).dispose?.();
  }
}
