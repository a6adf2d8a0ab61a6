import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MultiTransformState","description":"The state of multiTransform.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/MultiTransformState.md","filePath":"api/core-tensor/optim/interfaces/MultiTransformState.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/MultiTransformState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-multitransformstate" tabindex="-1">Interface: MultiTransformState <a class="header-anchor" href="#interface-multitransformstate" aria-label="Permalink to &quot;Interface: MultiTransformState&quot;">​</a></h1><p>The state of <a href="./../functions/multiTransform.html">multiTransform</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-inner"></a> <code>inner</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>unknown</code>&gt;&gt;</td><td role="cell" data-label="Description">The state of each transform by its name, as for params whose other leaves are null.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/MultiTransformState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MultiTransformState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MultiTransformState as default
};
