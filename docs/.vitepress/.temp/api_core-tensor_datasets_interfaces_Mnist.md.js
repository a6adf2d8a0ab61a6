import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Mnist","description":"MNIST as loadMnist returns it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/datasets/interfaces/Mnist.md","filePath":"api/core-tensor/datasets/interfaces/Mnist.md"}');
const _sfc_main = { name: "api/core-tensor/datasets/interfaces/Mnist.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-mnist" tabindex="-1">Interface: Mnist <a class="header-anchor" href="#interface-mnist" aria-label="Permalink to &quot;Interface: Mnist&quot;">​</a></h1><p>MNIST as <a href="./../functions/loadMnist.html">loadMnist</a> returns it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-train"></a> <code>train</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./DigitSet.html"><code>Digit<wbr>Set</code></a></td><td role="cell" data-label="Description">60,000 images.</td></tr><tr role="row"><td role="cell"><a id="property-test"></a> <code>test</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./DigitSet.html"><code>Digit<wbr>Set</code></a></td><td role="cell" data-label="Description">10,000 images.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/datasets/interfaces/Mnist.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Mnist = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Mnist as default
};
