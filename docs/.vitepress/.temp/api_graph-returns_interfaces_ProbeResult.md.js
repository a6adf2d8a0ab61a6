import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ProbeResult","description":"What a probe found.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/ProbeResult.md","filePath":"api/graph-returns/interfaces/ProbeResult.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/ProbeResult.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-proberesult" tabindex="-1">Interface: ProbeResult <a class="header-anchor" href="#interface-proberesult" aria-label="Permalink to &quot;Interface: ProbeResult&quot;">​</a></h1><p>What a probe found.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-auc"></a> <code>auc</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Area under the curve of the scores against labels that cannot be predicted.</td></tr><tr role="row"><td role="cell"><a id="property-standarderror"></a> <code>standard<wbr>Error</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Its standard error where the scores know nothing.</td></tr><tr role="row"><td role="cell"><a id="property-z"></a> <code>z</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">How many of these the area is from one half.</td></tr><tr role="row"><td role="cell"><a id="property-leaks"></a> <code>leaks</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">Whether the pipeline knows labels that it must not.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/ProbeResult.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ProbeResult = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ProbeResult as default
};
