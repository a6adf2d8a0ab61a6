import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EmaOptions","description":"Options of ema.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/EmaOptions.md","filePath":"api/core-tensor/optim/interfaces/EmaOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/EmaOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-emaoptions" tabindex="-1">Interface: EmaOptions <a class="header-anchor" href="#interface-emaoptions" aria-label="Permalink to &quot;Interface: EmaOptions&quot;">​</a></h1><p>Options of <a href="./../functions/ema.html">ema</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-decay"></a> <code>decay?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>999</code> for params, <code>0.<wbr>9</code> for updates</td><td role="cell" data-label="Description">Share of the old mean that is kept, in [0, 1).</td></tr><tr role="row"><td role="cell"><a id="property-of"></a> <code>of?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;params&quot;</code> | <code>&quot;updates&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;updates&quot;</code></td><td role="cell" data-label="Description">What the mean is of.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/EmaOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EmaOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EmaOptions as default
};
