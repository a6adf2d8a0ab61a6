import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: GraphNode","description":"One op of a graph; inputs and outputs are indices into Graph.values.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/GraphNode.md","filePath":"api/core-tensor/graph/type-aliases/GraphNode.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/GraphNode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-graphnode" tabindex="-1">Type Alias: GraphNode <a class="header-anchor" href="#type-alias-graphnode" aria-label="Permalink to &quot;Type Alias: GraphNode&quot;">​</a></h1><blockquote><p><strong>GraphNode</strong> = <code>object</code></p></blockquote><p>One op of a graph; inputs and outputs are indices into <a href="./Graph.html#values">Graph.values</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="kernel" tabindex="-1">kernel <a class="header-anchor" href="#kernel" aria-label="Permalink to &quot;kernel&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>kernel</strong>: <code>string</code></p></blockquote><hr><h3 id="inputs" tabindex="-1">inputs <a class="header-anchor" href="#inputs" aria-label="Permalink to &quot;inputs&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>inputs</strong>: readonly <code>number</code>[]</p></blockquote><hr><h3 id="attrs" tabindex="-1">attrs <a class="header-anchor" href="#attrs" aria-label="Permalink to &quot;attrs&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>attrs</strong>: <a href="./../interfaces/Attrs.html"><code>Attrs</code></a></p></blockquote><hr><h3 id="outputs" tabindex="-1">outputs <a class="header-anchor" href="#outputs" aria-label="Permalink to &quot;outputs&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>outputs</strong>: readonly <code>number</code>[]</p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/GraphNode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GraphNode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GraphNode as default
};
