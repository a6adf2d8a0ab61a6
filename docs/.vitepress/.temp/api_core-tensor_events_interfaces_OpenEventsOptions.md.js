import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OpenEventsOptions","description":"Options of openEvents.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/events/interfaces/OpenEventsOptions.md","filePath":"api/core-tensor/events/interfaces/OpenEventsOptions.md"}');
const _sfc_main = { name: "api/core-tensor/events/interfaces/OpenEventsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-openeventsoptions" tabindex="-1">Interface: OpenEventsOptions <a class="header-anchor" href="#interface-openeventsoptions" aria-label="Permalink to &quot;Interface: OpenEventsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/openEvents.html">openEvents</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-now"></a> <code>now?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>number</code></td><td role="cell" data-label="Default value"><code>the clock</code></td><td role="cell" data-label="Description">The time in seconds since 1970, which TensorBoard shows.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/events/interfaces/OpenEventsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OpenEventsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OpenEventsOptions as default
};
