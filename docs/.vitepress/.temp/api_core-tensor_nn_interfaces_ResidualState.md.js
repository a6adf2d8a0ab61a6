import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ResidualState<L, C>","description":"State of residual; {} for a part that has none.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/ResidualState.md","filePath":"api/core-tensor/nn/interfaces/ResidualState.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/ResidualState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-residualstate-l-c" tabindex="-1">Interface: ResidualState&lt;L, C&gt; <a class="header-anchor" href="#interface-residualstate-l-c" aria-label="Permalink to &quot;Interface: ResidualState\\&lt;L, C\\&gt;&quot;">​</a></h1><p>State of <a href="./../functions/residual.html">residual</a>; <code>{}</code> for a part that has none.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-l"></a> <code>L</code></td></tr><tr><td><a id="type-parameter-c"></a> <code>C</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-body"></a> <code>body</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/LayerState.html"><code>Layer<wbr>State</code></a>&lt;<code>L</code>&gt;</td><td role="cell" data-label="Description">Of the body.</td></tr><tr role="row"><td role="cell"><a id="property-shortcut"></a> <code>shortcut</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/LayerState.html"><code>Layer<wbr>State</code></a>&lt;<code>C</code>&gt;</td><td role="cell" data-label="Description">Of the shortcut.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/ResidualState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ResidualState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ResidualState as default
};
