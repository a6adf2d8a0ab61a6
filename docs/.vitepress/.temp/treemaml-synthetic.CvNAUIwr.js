const _imports_0 = "/assets/treemaml-synthetic.CAgg_8W2.svg";
export {
  _imports_0 as _
};
