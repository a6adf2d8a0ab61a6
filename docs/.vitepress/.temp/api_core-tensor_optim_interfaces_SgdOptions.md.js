import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SgdOptions","description":"Options of sgd.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/SgdOptions.md","filePath":"api/core-tensor/optim/interfaces/SgdOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/SgdOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sgdoptions" tabindex="-1">Interface: SgdOptions <a class="header-anchor" href="#interface-sgdoptions" aria-label="Permalink to &quot;Interface: SgdOptions&quot;">​</a></h1><p>Options of <a href="./../functions/sgd.html">sgd</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-lr"></a> <code>lr</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code> | <a href="./../type-aliases/Schedule.html"><code>Schedule</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Learning rate: at least 0, or a schedule. Required.</td></tr><tr role="row"><td role="cell"><a id="property-momentum"></a> <code>momentum?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">Share of the last velocity that is kept, in [0, 1).</td></tr><tr role="row"><td role="cell"><a id="property-nesterov"></a> <code>nesterov?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Nesterov&#39;s momentum; needs a <code>momentum</code> above 0.</td></tr><tr role="row"><td role="cell"><a id="property-weightdecay"></a> <code>weight<wbr>Decay?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">Added to the gradient as <code>weight<wbr>Decay · params</code>, before the momentum.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/SgdOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SgdOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SgdOptions as default
};
