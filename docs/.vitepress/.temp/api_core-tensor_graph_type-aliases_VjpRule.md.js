import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: VjpRule","description":"Pulls cotangents back: given one for each output returns the cotangent of each input (null where it is zero, or where wanted says that nobody asks).","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/VjpRule.md","filePath":"api/core-tensor/graph/type-aliases/VjpRule.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/VjpRule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-vjprule" tabindex="-1">Type Alias: VjpRule <a class="header-anchor" href="#type-alias-vjprule" aria-label="Permalink to &quot;Type Alias: VjpRule&quot;">​</a></h1><blockquote><p><strong>VjpRule</strong> = (<code>node</code>, <code>cotangents</code>, <code>wanted</code>) =&gt; readonly <a href="./MaybeTensor.html"><code>MaybeTensor</code></a>[]</p></blockquote><p>Pulls cotangents back: given one for each output returns the cotangent of each input (<code>null</code> where it is zero, or where <code>wanted</code> says that nobody asks). At least one cotangent is not null.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>node</code></td><td><a href="./../interfaces/NodeValues.html"><code>Node<wbr>Values</code></a></td></tr><tr><td><code>cotangents</code></td><td>readonly <a href="./MaybeTensor.html"><code>Maybe<wbr>Tensor</code></a>[]</td></tr><tr><td><code>wanted</code></td><td>readonly <code>boolean</code>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <a href="./MaybeTensor.html"><code>MaybeTensor</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/VjpRule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const VjpRule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  VjpRule as default
};
