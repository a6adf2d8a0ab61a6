/** The models that `train` fits; apart from them, so that help loads none. */
export const modelNames = ["prior", "logistic", "forest", "boosting", "mlp", "graph"] as const;

export type ModelName = (typeof modelNames)[number];
