import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InverseFisherExtra<P, B>","description":"What one update of an InverseFisher learns from.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/interfaces/InverseFisherExtra.md","filePath":"api/fishleg/interfaces/InverseFisherExtra.md"}');
const _sfc_main = { name: "api/fishleg/interfaces/InverseFisherExtra.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-inversefisherextra-p-b" tabindex="-1">Interface: InverseFisherExtra&lt;P, B&gt; <a class="header-anchor" href="#interface-inversefisherextra-p-b" aria-label="Permalink to &quot;Interface: InverseFisherExtra\\&lt;P, B\\&gt;&quot;">​</a></h1><p>What one update of an <a href="./InverseFisher.html">InverseFisher</a> learns from.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-batch"></a> <code>batch</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>B</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-key"></a> <code>key?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Tensor1D.html"><code>Tensor1<wbr>D</code></a></td><td role="cell" data-label="Description">Randomness of this update; needed unless <code>direction</code> is <code>&quot;gradient&quot;</code> and products are exact.</td></tr><tr role="row"><td role="cell"><a id="property-gradient"></a> <code>gradient?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>P</code></td><td role="cell" data-label="Description">The gradient of the loss; needed where <code>aux.<wbr>direction</code> or <code>start</code> uses it.</td></tr><tr role="row"><td role="cell"><a id="property-mask"></a> <code>mask?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>unknown</code></td><td role="cell" data-label="Description">Which weights are kept, 0 and 1 like the params: <code>Q</code> tends to the inverse of the kept block.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/interfaces/InverseFisherExtra.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InverseFisherExtra = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InverseFisherExtra as default
};
