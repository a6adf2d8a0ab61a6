import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FineTune<P, S>","description":"Training with a mask after each level: what it returns belongs to the caller of the function.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/FineTune.md","filePath":"api/fishleg/surgeon/type-aliases/FineTune.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/FineTune.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-finetune-p-s" tabindex="-1">Type Alias: FineTune&lt;P, S&gt; <a class="header-anchor" href="#type-alias-finetune-p-s" aria-label="Permalink to &quot;Type Alias: FineTune\\&lt;P, S\\&gt;&quot;">​</a></h1><blockquote><p><strong>FineTune</strong>&lt;<code>P</code>, <code>S</code>&gt; = (<code>input</code>) =&gt; <code>Promise</code>&lt;{ <code>params</code>: <code>P</code>; <code>state</code>: <code>S</code>; }&gt;</p></blockquote><p>Training with a mask after each level: what it returns belongs to the caller of the function.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-s"></a> <code>S</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>input</code></td><td><a href="./../interfaces/FineTuneInput.html"><code>Fine<wbr>Tune<wbr>Input</code></a>&lt;<code>P</code>, <code>S</code>&gt;</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;{ <code>params</code>: <code>P</code>; <code>state</code>: <code>S</code>; }&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/FineTune.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FineTune = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FineTune as default
};
