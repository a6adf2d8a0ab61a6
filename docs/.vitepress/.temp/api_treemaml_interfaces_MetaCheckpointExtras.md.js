import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MetaCheckpointExtras","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/interfaces/MetaCheckpointExtras.md","filePath":"api/treemaml/interfaces/MetaCheckpointExtras.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/MetaCheckpointExtras.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-metacheckpointextras" tabindex="-1">Interface: MetaCheckpointExtras <a class="header-anchor" href="#interface-metacheckpointextras" aria-label="Permalink to &quot;Interface: MetaCheckpointExtras&quot;">​</a></h1><p>What is kept beside a state.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-tree"></a> <code>tree?</code></td><td><code>readonly</code></td><td><a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a></td><td><code>none</code></td><td>The tree that training goes along.</td></tr><tr><td><a id="property-recurring"></a> <code>recurring?</code></td><td><code>readonly</code></td><td><a href="./RecurringState.html"><code>RecurringState</code></a></td><td><code>none</code></td><td>What is known of recurring tasks.</td></tr><tr><td><a id="property-meta"></a> <code>meta?</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/io/type-aliases/JsonValue.html"><code>JsonValue</code></a></td><td><code>{}</code></td><td>More plain data, such as the position in the data.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/MetaCheckpointExtras.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MetaCheckpointExtras = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MetaCheckpointExtras as default
};
