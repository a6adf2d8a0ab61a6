import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LayerState<L>","description":"The state of a layer, {} for one that has none.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/LayerState.md","filePath":"api/core-tensor/nn/type-aliases/LayerState.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/LayerState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-layerstate-l" tabindex="-1">Type Alias: LayerState&lt;L&gt; <a class="header-anchor" href="#type-alias-layerstate-l" aria-label="Permalink to &quot;Type Alias: LayerState\\&lt;L\\&gt;&quot;">​</a></h1><blockquote><p><strong>LayerState</strong>&lt;<code>L</code>&gt; = <code>L</code> <em>extends</em> <a href="./../interfaces/Model.html"><code>Model</code></a> ? <a href="./StateOf.html"><code>StateOf</code></a>&lt;<code>L</code>&gt; : <a href="./NoState.html"><code>NoState</code></a></p></blockquote><p>The state of a layer, <code>{}</code> for one that has none.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-l"></a> <code>L</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/LayerState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LayerState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LayerState as default
};
