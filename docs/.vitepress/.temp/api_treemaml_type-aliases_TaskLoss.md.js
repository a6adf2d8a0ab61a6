import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: TaskLoss<P, B>","description":"The loss of one task: a mean over its examples (a scalar), or one loss for each example [n], whose mean is then taken here.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/type-aliases/TaskLoss.md","filePath":"api/treemaml/type-aliases/TaskLoss.md"}');
const _sfc_main = { name: "api/treemaml/type-aliases/TaskLoss.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-taskloss-p-b" tabindex="-1">Type Alias: TaskLoss&lt;P, B&gt; <a class="header-anchor" href="#type-alias-taskloss-p-b" aria-label="Permalink to &quot;Type Alias: TaskLoss\\&lt;P, B\\&gt;&quot;">​</a></h1><blockquote><p><strong>TaskLoss</strong>&lt;<code>P</code>, <code>B</code>&gt; = (<code>params</code>, <code>batch</code>) =&gt; <a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p></blockquote><p>The loss of one task: a mean over its examples (a scalar), or one loss for each example <code>[n]</code>, whose mean is then taken here. Tasks with different numbers of examples need the latter, since padding has to be left out.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>params</code></td><td><code>P</code></td></tr><tr><td><code>batch</code></td><td><code>B</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/type-aliases/TaskLoss.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TaskLoss = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TaskLoss as default
};
