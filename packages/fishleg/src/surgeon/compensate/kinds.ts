/**
 * How the weights that stay make up for those that go: `"joint"` minimises the quadratic model exactly, `"single"` adds
 * up what each removed weight alone would ask for (the custom of OBS libraries), `"none"` leaves them.
 */
export type CompensationKind = "joint" | "single" | "none";

/** All kinds, the most that can be done first. */
export const compensationKinds: readonly CompensationKind[] = ["joint", "single", "none"];
