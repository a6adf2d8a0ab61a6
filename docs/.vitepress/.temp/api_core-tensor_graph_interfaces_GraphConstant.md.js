import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GraphConstant","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/GraphConstant.md","filePath":"api/core-tensor/graph/interfaces/GraphConstant.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/GraphConstant.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-graphconstant" tabindex="-1">Interface: GraphConstant <a class="header-anchor" href="#interface-graphconstant" aria-label="Permalink to &quot;Interface: GraphConstant&quot;">​</a></h1><p>A value that the traced function closed over or wrote down as a literal.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-id"></a> <code>id</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-value"></a> <code>value</code></td><td><code>readonly</code></td><td><a href="./../classes/HostArray.html"><code>HostArray</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/GraphConstant.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GraphConstant = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GraphConstant as default
};
