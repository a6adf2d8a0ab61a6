import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReturnsFitContext","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/ReturnsFitContext.md","filePath":"api/graph-returns/models/interfaces/ReturnsFitContext.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/ReturnsFitContext.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-returnsfitcontext" tabindex="-1">Interface: ReturnsFitContext <a class="header-anchor" href="#interface-returnsfitcontext" aria-label="Permalink to &quot;Interface: ReturnsFitContext&quot;">​</a></h1><p>What a fit on a task is told.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-seed"></a> <code>seed?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0</code></td><td>Seed of everything random.</td></tr><tr><td><a id="property-signal"></a> <code>signal?</code></td><td><code>readonly</code></td><td><code>AbortSignal</code></td><td><code>undefined</code></td><td>Ends the fit with an error of its reason.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/ReturnsFitContext.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReturnsFitContext = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReturnsFitContext as default
};
