/** Equations to pick, by what they are called. */
export const models: Readonly<Record<string, string>> = {
  "exponential decay": "a * exp(-x / tau) + c",
  "two decays": "a * exp(-x / tau) + b * exp(-x / sigma) + c",
  saturation: "a * (1 - exp(-k * x))",
  "straight line": "a + b * x",
  "power law": "a * x^p",
  "Gaussian peak": "a * exp(-(x - m)^2 / (2 * s^2)) + c",
  "Lorentzian peak": "a / (1 + ((x - m) / w)^2) + c",
  "logistic growth": "a / (1 + exp(-k * (x - m)))",
  "Michaelis and Menten": "v * x / (k + x)",
  "dose and response": "low + (high - low) / (1 + (k / x)^n)",
  "damped oscillation": "a * exp(-x / tau) * sin(2 * pi * f * x + p) + c",
};

/**
 * The data that the page begins with: Misra1a of NIST's reference data, the dye that a polymer takes up over the concentration.
 *
 * @see NIST, Statistical Reference Datasets: nonlinear regression; Misra (1978).
 */
export const sample = {
  equation: "a * (1 - exp(-k * x))",
  csv: `x,y
77.6,10.07
114.9,14.73
141.1,17.94
190.8,23.93
239.9,29.61
289.0,35.18
332.8,40.02
378.4,44.82
434.8,50.76
477.3,55.05
536.8,61.01
593.1,66.40
689.1,75.47
760.0,81.78
`,
};
