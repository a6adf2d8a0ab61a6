const _imports_1 = "/assets/fishleg-noise-one-output.CmEyvKvI.svg";
export {
  _imports_1 as _
};
