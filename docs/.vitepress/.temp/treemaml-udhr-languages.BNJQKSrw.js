const _imports_0 = "/assets/treemaml-udhr-languages.BevkOEcy.svg";
export {
  _imports_0 as _
};
