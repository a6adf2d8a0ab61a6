const _imports_1 = "/assets/treemaml-nonlinear-sinusoids.C1np32Qs.svg";
export {
  _imports_1 as _
};
