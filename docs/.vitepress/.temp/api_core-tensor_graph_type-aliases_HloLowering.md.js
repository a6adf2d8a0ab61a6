import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: HloLowering","description":"The StableHLO form of an op: writes a node as StableHLO ops and returns its outputs, whose types have to be those of the node.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/HloLowering.md","filePath":"api/core-tensor/graph/type-aliases/HloLowering.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/HloLowering.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-hlolowering" tabindex="-1">Type Alias: HloLowering <a class="header-anchor" href="#type-alias-hlolowering" aria-label="Permalink to &quot;Type Alias: HloLowering&quot;">​</a></h1><blockquote><p><strong>HloLowering</strong> = (<code>writer</code>, <code>inputs</code>, <code>node</code>) =&gt; <a href="./../interfaces/HloValue.html"><code>HloValue</code></a> | readonly <a href="./../interfaces/HloValue.html"><code>HloValue</code></a>[] | <code>null</code></p></blockquote><p>The StableHLO form of an op: writes a node as StableHLO ops and returns its outputs, whose types have to be those of the node. <code>null</code> says that there is no form for these types or attributes.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>writer</code></td><td><a href="./../interfaces/HloWriter.html"><code>Hlo<wbr>Writer</code></a></td></tr><tr><td><code>inputs</code></td><td>readonly <a href="./../interfaces/HloValue.html"><code>Hlo<wbr>Value</code></a>[]</td></tr><tr><td><code>node</code></td><td><a href="./../interfaces/HloNode.html"><code>Hlo<wbr>Node</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/HloValue.html"><code>HloValue</code></a> | readonly <a href="./../interfaces/HloValue.html"><code>HloValue</code></a>[] | <code>null</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/HloLowering.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HloLowering = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HloLowering as default
};
