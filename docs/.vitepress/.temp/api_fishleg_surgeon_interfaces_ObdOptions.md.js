import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ObdOptions","description":"Options of obd.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/ObdOptions.md","filePath":"api/fishleg/surgeon/interfaces/ObdOptions.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/ObdOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-obdoptions" tabindex="-1">Interface: ObdOptions <a class="header-anchor" href="#interface-obdoptions" aria-label="Permalink to &quot;Interface: ObdOptions&quot;">​</a></h1><p>Options of <a href="./../functions/obd.html">obd</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-examples"></a> <code>examples?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1024</code></td><td role="cell" data-label="Description">Examples that the diagonal is averaged over.</td></tr><tr role="row"><td role="cell"><a id="property-chunk"></a> <code>chunk?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>32</code></td><td role="cell" data-label="Description">Examples at a time; memory is this many times the params.</td></tr><tr role="row"><td role="cell"><a id="property-exact"></a> <code>exact?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">The exact diagonal over these examples, by the Jacobian of all outputs, in place of one draw of targets an example. Costs as many gradients an example as there are outputs.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/ObdOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ObdOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ObdOptions as default
};
