import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: reversible()","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/functions/reversible.md","filePath":"api/reversible-gn/functions/reversible.md"}');
const _sfc_main = { name: "api/reversible-gn/functions/reversible.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-reversible" tabindex="-1">Function: reversible() <a class="header-anchor" href="#function-reversible" aria-label="Permalink to &quot;Function: reversible()&quot;">​</a></h1><blockquote><p><strong>reversible</strong>&lt;<code>P</code>, <code>S</code>&gt;(<code>options</code>): <a href="./../interfaces/ReversibleModel.html"><code>ReversibleModel</code></a>&lt;<code>P</code>, <code>S</code>&gt;</p></blockquote><p>A reversible network of any couplings.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code> <em>extends</em> <a href="./../interfaces/ReversibleParams.html"><code>ReversibleParams</code></a>&lt;<code>unknown</code>, <code>unknown</code>&gt;</td></tr><tr><td><a id="type-parameter-s"></a> <code>S</code> <em>extends</em> <a href="./../interfaces/ReversibleState.html"><code>ReversibleState</code></a>&lt;<code>unknown</code>, <code>unknown</code>&gt;</td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>options</code></td><td><a href="./../interfaces/ReversibleOptions.html"><code>ReversibleOptions</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ReversibleModel.html"><code>ReversibleModel</code></a>&lt;<code>P</code>, <code>S</code>&gt;</p><p>a <a href="./../interfaces/ReversibleModel.html">ReversibleModel</a> on inputs <code>[n, …, c]</code> with an even number <code>c</code> of features or channels.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;option&quot; for options out of range; its functions throw &quot;shape&quot; for inputs that cannot be halved or branches that change the shape.</p><h2 id="remarks" tabindex="-1">Remarks <a class="header-anchor" href="#remarks" aria-label="Permalink to &quot;Remarks&quot;">​</a></h2><p><code>apply</code> stores what its derivative needs, like any model; <a href="./recomputed.html">recomputed</a> does not.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Gomez et al., &quot;The reversible residual network&quot;, NeurIPS 2017.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/functions/reversible.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const reversible = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  reversible as default
};
