import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: spec()","description":"A Spec: the type of a tensor without its numbers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/functions/spec.md","filePath":"api/core-tensor/graph/functions/spec.md"}');
const _sfc_main = { name: "api/core-tensor/graph/functions/spec.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-spec" tabindex="-1">Function: spec() <a class="header-anchor" href="#function-spec" aria-label="Permalink to &quot;Function: spec()&quot;">​</a></h1><blockquote><p><strong>spec</strong>(<code>shape</code>, <code>dtype?</code>): <a href="./../interfaces/Spec.html"><code>Spec</code></a></p></blockquote><p>A <a href="./../interfaces/Spec.html">Spec</a>: the type of a tensor without its numbers.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Default value</th></tr></thead><tbody><tr><td><code>shape</code></td><td>readonly <code>number</code>[]</td><td><code>undefined</code></td></tr><tr><td><code>dtype?</code></td><td><a href="./../type-aliases/DType.html"><code>DType</code></a></td><td><code>&quot;float32&quot;</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/Spec.html"><code>Spec</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/functions/spec.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const spec = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  spec as default
};
