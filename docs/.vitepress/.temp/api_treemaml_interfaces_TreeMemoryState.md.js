import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TreeMemoryState","description":"All that a memory knows: plain data, so that it can be written as JSON beside a checkpoint.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/TreeMemoryState.md","filePath":"api/treemaml/interfaces/TreeMemoryState.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/TreeMemoryState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-treememorystate" tabindex="-1">Interface: TreeMemoryState <a class="header-anchor" href="#interface-treememorystate" aria-label="Permalink to &quot;Interface: TreeMemoryState&quot;">​</a></h1><p>All that a memory knows: plain data, so that it can be written as JSON beside a checkpoint.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-tasks"></a> <code>tasks</code></td><td><code>readonly</code></td><td>readonly <code>object</code>[]</td></tr><tr><td><a id="property-tree"></a> <code>tree</code></td><td><code>readonly</code></td><td><a href="./../language/type-aliases/TaskTree.html"><code>Task<wbr>Tree</code></a> | <code>null</code></td></tr><tr><td><a id="property-calls"></a> <code>calls</code></td><td><code>readonly</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/TreeMemoryState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TreeMemoryState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TreeMemoryState as default
};
