import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SaveConfig","description":"Options for saving a model.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/interfaces/SaveConfig.md","filePath":"api/core-tensor/ops/namespaces/io/interfaces/SaveConfig.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/interfaces/SaveConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-saveconfig" tabindex="-1">Interface: SaveConfig <a class="header-anchor" href="#interface-saveconfig" aria-label="Permalink to &quot;Interface: SaveConfig&quot;">​</a></h1><p>Options for saving a model.</p><h2 id="innamespace" tabindex="-1">Innamespace <a class="header-anchor" href="#innamespace" aria-label="Permalink to &quot;Innamespace&quot;">​</a></h2><p>io</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-trainableonly"></a> <code>trainable<wbr>Only?</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">Whether to save only the trainable weights of the model, ignoring the non-trainable ones.</td></tr><tr role="row"><td role="cell"><a id="property-includeoptimizer"></a> <code>include<wbr>Optimizer?</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">Whether the optimizer will be saved (if exists). Default: <code>false</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/interfaces/SaveConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SaveConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SaveConfig as default
};
