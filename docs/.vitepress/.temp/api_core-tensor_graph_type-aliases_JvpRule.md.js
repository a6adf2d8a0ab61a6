import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: JvpRule","description":"Pushes tangents forward: given v_i for each input returns the tangent of each output.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/JvpRule.md","filePath":"api/core-tensor/graph/type-aliases/JvpRule.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/JvpRule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-jvprule" tabindex="-1">Type Alias: JvpRule <a class="header-anchor" href="#type-alias-jvprule" aria-label="Permalink to &quot;Type Alias: JvpRule&quot;">​</a></h1><blockquote><p><strong>JvpRule</strong> = (<code>node</code>, <code>tangents</code>) =&gt; readonly <a href="./MaybeTensor.html"><code>MaybeTensor</code></a>[]</p></blockquote><p>Pushes tangents forward: given <code>v_i</code> for each input returns the tangent of each output. Written with ops, so that it can be traced and differentiated again. At least one tangent is not null.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>node</code></td><td><a href="./../interfaces/NodeValues.html"><code>Node<wbr>Values</code></a></td></tr><tr><td><code>tangents</code></td><td>readonly <a href="./MaybeTensor.html"><code>Maybe<wbr>Tensor</code></a>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <a href="./MaybeTensor.html"><code>MaybeTensor</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/JvpRule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const JvpRule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  JvpRule as default
};
