const _imports_1 = "/assets/fishleg-noise-one-output.CylXpnT4.svg";
export {
  _imports_1 as _
};
