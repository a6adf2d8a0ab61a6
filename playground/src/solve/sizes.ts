// What the page and its workers both know; the page loads none of the packages.

/** Who solves the equation. */
export type Method = "gaussNewton" | "adam" | "lbfgs";

/** What methods are called. */
export const names: Readonly<Record<Method, string>> = {
  gaussNewton: "Gauss-Newton",
  adam: "Adam",
  lbfgs: "L-BFGS",
};

/** What is solved. */
export type Equation = "burgers" | "poisson";

/** What equations are called. */
export const equations: Readonly<Record<Equation, string>> = {
  burgers: "Burgers': a sine steepens",
  poisson: "Poisson's: a smooth hill",
};

/** What a run is told. */
export interface SolveSettings {
  readonly equation: Equation;
  readonly method: Method;
  /** `ν` of Burgers' equation `u_t + u u_x = ν u_xx`; Poisson's has none. */
  readonly viscosity: number;
  /** Units of each hidden layer: three for Burgers' equation, two for Poisson's. */
  readonly width: number;
  /** Points of the residual. */
  readonly points: number;
  /** Seconds that the method may use. */
  readonly seconds: number;
  /** Of the weights and of the points. */
  readonly seed: number;
}

/** Where a method is. */
export interface SolveMark {
  readonly kind: "mark";
  /** Of its own clock, which stands still while errors are measured. */
  readonly seconds: number;
  readonly steps: number;
  /** Relative L2 error on the grid. */
  readonly error: number;
  /** Its solution on the grid. */
  readonly solution: Float32Array;
}

/** The exact solution on the grid; the method's clock starts after it. */
export interface SolveReference {
  readonly kind: "reference";
  readonly solution: Float32Array;
}

/**
 * Where solutions are drawn and errors are measured, the second coordinate fastest: times from 0 to 1 and places from −1 to 1, and
 * the unit square.
 */
export const grids: Readonly<Record<Equation, readonly [number, number]>> = {
  burgers: [26, 401],
  poisson: [51, 51],
};

/** Viscosities to choose from, in units of 1/π: the first is the one of the literature. */
export const viscosities: readonly number[] = [0.01, 0.02, 0.05, 0.1, 0.2];

/** What the page starts with. */
export const usual = { viscosity: 0, width: 12, points: 1000, seconds: 60, seed: 0 } as const;
