const _imports_0 = "/assets/fishleg-autoencoder-epochs-500.BqoZVdq7.svg";
export {
  _imports_0 as _
};
