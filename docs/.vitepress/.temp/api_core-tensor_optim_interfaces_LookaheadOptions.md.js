import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LookaheadOptions","description":"Options of lookahead.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/LookaheadOptions.md","filePath":"api/core-tensor/optim/interfaces/LookaheadOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/LookaheadOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-lookaheadoptions" tabindex="-1">Interface: LookaheadOptions <a class="header-anchor" href="#interface-lookaheadoptions" aria-label="Permalink to &quot;Interface: LookaheadOptions&quot;">​</a></h1><p>Options of <a href="./../functions/lookahead.html">lookahead</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-every"></a> <code>every?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>5</code></td><td role="cell" data-label="Description">Fast steps between two slow ones, at least 1.</td></tr><tr role="row"><td role="cell"><a id="property-rate"></a> <code>rate?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>5</code></td><td role="cell" data-label="Description">How far a slow step goes along the way of the fast ones, above 0 and at most 1.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/LookaheadOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LookaheadOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LookaheadOptions as default
};
