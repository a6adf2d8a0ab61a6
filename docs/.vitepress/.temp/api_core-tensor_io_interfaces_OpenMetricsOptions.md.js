import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OpenMetricsOptions","description":"Options of openMetrics.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/io/interfaces/OpenMetricsOptions.md","filePath":"api/core-tensor/io/interfaces/OpenMetricsOptions.md"}');
const _sfc_main = { name: "api/core-tensor/io/interfaces/OpenMetricsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-openmetricsoptions" tabindex="-1">Interface: OpenMetricsOptions <a class="header-anchor" href="#interface-openmetricsoptions" aria-label="Permalink to &quot;Interface: OpenMetricsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/openMetrics.html">openMetrics</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-resumeafter"></a> <code>resume<wbr>After?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Go on with the file: keep its lines up to this step, drop later ones and a last line that a kill cut off. Without it an old file is replaced.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/interfaces/OpenMetricsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OpenMetricsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OpenMetricsOptions as default
};
