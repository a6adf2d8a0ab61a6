import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Runnable<A, R>","description":"A function that may have been compiled.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/Runnable.md","filePath":"api/core-tensor/nn/type-aliases/Runnable.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/Runnable.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-runnable-a-r" tabindex="-1">Type Alias: Runnable&lt;A, R&gt; <a class="header-anchor" href="#type-alias-runnable-a-r" aria-label="Permalink to &quot;Type Alias: Runnable\\&lt;A, R\\&gt;&quot;">​</a></h1><blockquote><p><strong>Runnable</strong>&lt;<code>A</code>, <code>R</code>&gt; = ((...<code>args</code>) =&gt; <code>Promise</code>&lt;<code>R</code>&gt;) &amp; <code>object</code></p></blockquote><p>A function that may have been compiled.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-a"></a> <code>A</code> <em>extends</em> readonly <code>unknown</code>[]</td></tr><tr><td><a id="type-parameter-r"></a> <code>R</code></td></tr></tbody></table><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Name</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>dispose(<wbr>)</code></td><td role="cell" data-label="Type">() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td role="cell" data-label="Description">Frees what was compiled, after the calls under way.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/Runnable.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Runnable = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Runnable as default
};
