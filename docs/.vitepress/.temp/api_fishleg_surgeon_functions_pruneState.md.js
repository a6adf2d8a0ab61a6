import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: pruneState()","description":"What an optimiser remembers with another mask: moments of weights that were pruned since are dropped.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/functions/pruneState.md","filePath":"api/fishleg/surgeon/functions/pruneState.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/functions/pruneState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-prunestate" tabindex="-1">Function: pruneState() <a class="header-anchor" href="#function-prunestate" aria-label="Permalink to &quot;Function: pruneState()&quot;">​</a></h1><blockquote><p><strong>pruneState</strong>&lt;<code>S</code>&gt;(<code>state</code>, <code>mask</code>): <code>S</code></p></blockquote><p>What an optimiser remembers with another mask: moments of weights that were pruned since are dropped. Subtrees of the state with the structure and the shapes of the params count as moments. New tensors.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-s"></a> <code>S</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>state</code></td><td><code>S</code></td></tr><tr><td><code>mask</code></td><td><code>unknown</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>S</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/functions/pruneState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const pruneState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  pruneState as default
};
