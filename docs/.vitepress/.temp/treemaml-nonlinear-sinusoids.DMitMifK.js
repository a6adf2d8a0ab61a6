const _imports_1 = "/assets/treemaml-nonlinear-sinusoids.BGcjQraa.svg";
export {
  _imports_1 as _
};
