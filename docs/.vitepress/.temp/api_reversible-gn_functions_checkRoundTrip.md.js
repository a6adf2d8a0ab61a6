import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: checkRoundTrip()","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/functions/checkRoundTrip.md","filePath":"api/reversible-gn/functions/checkRoundTrip.md"}');
const _sfc_main = { name: "api/reversible-gn/functions/checkRoundTrip.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-checkroundtrip" tabindex="-1">Function: checkRoundTrip() <a class="header-anchor" href="#function-checkroundtrip" aria-label="Permalink to &quot;Function: checkRoundTrip()&quot;">​</a></h1><blockquote><p><strong>checkRoundTrip</strong>&lt;<code>P</code>, <code>S</code>&gt;(<code>model</code>, <code>params</code>, <code>state</code>, <code>x</code>, <code>bound?</code>): <code>void</code></p></blockquote><p>Throws where <a href="./roundTrip.html">roundTrip</a> is above a bound; for loops that check every so often.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code> <em>extends</em> <a href="./../interfaces/ReversibleParams.html"><code>ReversibleParams</code></a>&lt;<code>unknown</code>, <code>unknown</code>&gt;</td></tr><tr><td><a id="type-parameter-s"></a> <code>S</code> <em>extends</em> <a href="./../interfaces/ReversibleState.html"><code>ReversibleState</code></a>&lt;<code>unknown</code>, <code>unknown</code>&gt;</td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><code>model</code></td><td><a href="./../interfaces/ReversibleModel.html"><code>ReversibleModel</code></a>&lt;<code>P</code>, <code>S</code>&gt;</td><td><code>undefined</code></td><td>-</td></tr><tr><td><code>params</code></td><td><code>P</code></td><td><code>undefined</code></td><td>-</td></tr><tr><td><code>state</code></td><td><code>S</code></td><td><code>undefined</code></td><td>-</td></tr><tr><td><code>x</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td><code>undefined</code></td><td>-</td></tr><tr><td><code>bound?</code></td><td><code>number</code></td><td><code>1e-3</code></td><td>the greatest error allowed.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;non-finite&quot; naming the error and the remedies. Reads one value.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/functions/checkRoundTrip.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const checkRoundTrip = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  checkRoundTrip as default
};
