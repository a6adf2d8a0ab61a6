import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Compiled()<A, R>","description":"A function that PruningProblem.compile returned.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/Compiled.md","filePath":"api/fishleg/surgeon/interfaces/Compiled.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/Compiled.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-compiled-a-r" tabindex="-1">Interface: Compiled()&lt;A, R&gt; <a class="header-anchor" href="#interface-compiled-a-r" aria-label="Permalink to &quot;Interface: Compiled()\\&lt;A, R\\&gt;&quot;">​</a></h1><p>A function that <a href="./PruningProblem.html#property-compile">PruningProblem.compile</a> returned.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-a"></a> <code>A</code> <em>extends</em> readonly <code>unknown</code>[]</td></tr><tr><td><a id="type-parameter-r"></a> <code>R</code></td></tr></tbody></table><blockquote><p><strong>Compiled</strong>(...<code>args</code>): <code>Promise</code>&lt;<code>R</code>&gt;</p></blockquote><p>A function that <a href="./PruningProblem.html#property-compile">PruningProblem.compile</a> returned.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td>...<code>args</code></td><td><code>A</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>R</code>&gt;</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-dispose"></a> <code>dispose</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/Compiled.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Compiled = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Compiled as default
};
