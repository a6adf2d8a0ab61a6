import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: pathLength()","description":"The length of the path that params have gone, summed over steps: Σ |θ_{t+1} − θ_t|.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/functions/pathLength.md","filePath":"api/reversible-gn/functions/pathLength.md"}');
const _sfc_main = { name: "api/reversible-gn/functions/pathLength.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-pathlength" tabindex="-1">Function: pathLength() <a class="header-anchor" href="#function-pathlength" aria-label="Permalink to &quot;Function: pathLength()&quot;">​</a></h1><blockquote><p><strong>pathLength</strong>(): (<code>before</code>, <code>after</code>) =&gt; <code>number</code></p></blockquote><p>The length of the path that params have gone, summed over steps: <code>Σ |θ_{t+1} − θ_t|</code>. Beside the distance from the start it tells wandering from going somewhere.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>add(before, after)</code>, which adds one step and returns the total.</p><p>(<code>before</code>, <code>after</code>) =&gt; <code>number</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/functions/pathLength.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const pathLength = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  pathLength as default
};
