import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Checkpoint<T>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/io/interfaces/Checkpoint.md","filePath":"api/core-tensor/io/interfaces/Checkpoint.md"}');
const _sfc_main = { name: "api/core-tensor/io/interfaces/Checkpoint.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-checkpoint-t" tabindex="-1">Interface: Checkpoint&lt;T&gt; <a class="header-anchor" href="#interface-checkpoint-t" aria-label="Permalink to &quot;Interface: Checkpoint\\&lt;T\\&gt;&quot;">​</a></h1><p>What a checkpoint holds.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code></td><td><code>unknown</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-tree"></a> <code>tree</code></td><td><code>readonly</code></td><td><code>T</code></td><td>The tree; its tensors belong to the caller.</td></tr><tr><td><a id="property-meta"></a> <code>meta</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/JsonValue.html"><code>JsonValue</code></a></td><td>What was stored beside it.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/interfaces/Checkpoint.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Checkpoint = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Checkpoint as default
};
