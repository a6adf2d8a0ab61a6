import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Coverage","description":"PhaseCoverage of all phases, and purchases that carry messages.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/report/interfaces/Coverage.md","filePath":"api/graph-returns/report/interfaces/Coverage.md"}');
const _sfc_main = { name: "api/graph-returns/report/interfaces/Coverage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-coverage" tabindex="-1">Interface: Coverage <a class="header-anchor" href="#interface-coverage" aria-label="Permalink to &quot;Interface: Coverage&quot;">​</a></h1><p><a href="./PhaseCoverage.html">PhaseCoverage</a> of all phases, and purchases that carry messages.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-phases"></a> <code>phases</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./PhaseCoverage.html"><code>Phase<wbr>Coverage</code></a>[]</td></tr><tr role="row"><td role="cell"><a id="property-messages"></a> <code>messages</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/report/interfaces/Coverage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Coverage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Coverage as default
};
