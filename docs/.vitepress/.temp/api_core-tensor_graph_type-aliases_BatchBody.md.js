import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: BatchBody","description":"The graph of a loop or branch on all examples at once, the batch being the first axis of the inputs marked.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/BatchBody.md","filePath":"api/core-tensor/graph/type-aliases/BatchBody.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/BatchBody.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-batchbody" tabindex="-1">Type Alias: BatchBody <a class="header-anchor" href="#type-alias-batchbody" aria-label="Permalink to &quot;Type Alias: BatchBody&quot;">​</a></h1><blockquote><p><strong>BatchBody</strong> = (<code>body</code>, <code>batched</code>, <code>force</code>) =&gt; <code>object</code></p></blockquote><p>The graph of a loop or branch on all examples at once, the batch being the first axis of the inputs marked. Outputs are batched where they depend on those or where <code>force</code> says so; <code>captured</code> are its last inputs.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>body</code></td><td><a href="./Body.html"><code>Body</code></a></td></tr><tr><td><code>batched</code></td><td>readonly <code>boolean</code>[]</td></tr><tr><td><code>force</code></td><td>readonly <code>boolean</code>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>object</code></p><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td><code>body</code></td><td><a href="./Body.html"><code>Body</code></a></td></tr><tr><td><code>captured</code></td><td>readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>[]</td></tr><tr><td><code>batched</code></td><td>readonly <code>boolean</code>[]</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/BatchBody.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BatchBody = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BatchBody as default
};
