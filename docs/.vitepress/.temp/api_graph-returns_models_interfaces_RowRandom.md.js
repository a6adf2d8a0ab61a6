import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RowRandom","description":"Draws for each row of a fit, of which there are millions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/RowRandom.md","filePath":"api/graph-returns/models/interfaces/RowRandom.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/RowRandom.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-rowrandom" tabindex="-1">Interface: RowRandom <a class="header-anchor" href="#interface-rowrandom" aria-label="Permalink to &quot;Interface: RowRandom&quot;">​</a></h1><p>Draws for each row of a fit, of which there are millions.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-uniform"></a> <code>uniform</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>number</code></td><td role="cell" data-label="Description">Uniform in [0, 1) with 32 bits.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/RowRandom.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RowRandom = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RowRandom as default
};
