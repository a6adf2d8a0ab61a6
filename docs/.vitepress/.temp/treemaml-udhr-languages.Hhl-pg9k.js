const _imports_0 = "/assets/treemaml-udhr-languages.BynHt6Q4.svg";
export {
  _imports_0 as _
};
