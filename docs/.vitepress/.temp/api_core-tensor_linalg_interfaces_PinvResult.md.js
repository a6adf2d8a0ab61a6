import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PinvResult<X>","description":"What pinv64 returns.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/PinvResult.md","filePath":"api/core-tensor/linalg/interfaces/PinvResult.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/PinvResult.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-pinvresult-x" tabindex="-1">Interface: PinvResult&lt;X&gt; <a class="header-anchor" href="#interface-pinvresult-x" aria-label="Permalink to &quot;Interface: PinvResult\\&lt;X\\&gt;&quot;">​</a></h1><p>What <a href="./../functions/pinv64.html">pinv64</a> returns.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-x"></a> <code>X</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-value"></a> <code>value</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>X</code></td><td role="cell" data-label="Description"><code>A⁺</code>, <code>[n, m]</code>; a tensor is owned by the caller.</td></tr><tr role="row"><td role="cell"><a id="property-status"></a> <code>status</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/FactorStatus.html"><code>Factor<wbr>Status</code></a></td><td role="cell" data-label="Description"><code>&quot;ok&quot;</code>, or <code>&quot;rank-deficient&quot;</code> where singular values were taken for zero.</td></tr><tr role="row"><td role="cell"><a id="property-rank"></a> <code>rank</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">The number of singular values above the tolerance.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/interfaces/PinvResult.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PinvResult = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PinvResult as default
};
