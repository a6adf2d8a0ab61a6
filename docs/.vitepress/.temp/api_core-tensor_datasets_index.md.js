import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"core-tensor/datasets","description":"Readers of data sets: MNIST, Fashion-MNIST, CIFAR-10 and TinyImageNet from files on this machine.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/datasets/index.md","filePath":"api/core-tensor/datasets/index.md"}');
const _sfc_main = { name: "api/core-tensor/datasets/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="core-tensor-datasets" tabindex="-1">core-tensor/datasets <a class="header-anchor" href="#core-tensor-datasets" aria-label="Permalink to &quot;core-tensor/datasets&quot;">​</a></h1><p>Readers of data sets: MNIST, Fashion-MNIST, CIFAR-10 and TinyImageNet from files on this machine. Node only.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/LoadFashionMnistOptions.html">LoadFashionMnistOptions</a></li><li><a href="./interfaces/IdxArray.html">IdxArray</a></li><li><a href="./interfaces/ImageSet.html">ImageSet</a></li><li><a href="./interfaces/ImageClassification.html">ImageClassification</a></li><li><a href="./interfaces/DigitSet.html">DigitSet</a></li><li><a href="./interfaces/Mnist.html">Mnist</a></li><li><a href="./interfaces/LoadTinyImageNetOptions.html">LoadTinyImageNetOptions</a></li><li><a href="./interfaces/TinyImageNet.html">TinyImageNet</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/loadCifar10.html">loadCifar10</a></li><li><a href="./functions/loadFashionMnist.html">loadFashionMnist</a></li><li><a href="./functions/readIdx.html">readIdx</a></li><li><a href="./functions/loadMnist.html">loadMnist</a></li><li><a href="./functions/loadTinyImageNet.html">loadTinyImageNet</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/datasets/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
