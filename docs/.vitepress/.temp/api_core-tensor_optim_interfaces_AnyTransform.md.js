import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AnyTransform","description":"What every transform is, whatever its types.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/AnyTransform.md","filePath":"api/core-tensor/optim/interfaces/AnyTransform.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/AnyTransform.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-anytransform" tabindex="-1">Interface: AnyTransform <a class="header-anchor" href="#interface-anytransform" aria-label="Permalink to &quot;Interface: AnyTransform&quot;">​</a></h1><p>What every transform is, whatever its types.</p><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="init" tabindex="-1">init() <a class="header-anchor" href="#init" aria-label="Permalink to &quot;init()&quot;">​</a></h3><blockquote><p><strong>init</strong>(<code>params</code>): <code>unknown</code></p></blockquote><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>params</code></td><td><code>never</code></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>unknown</code></p><hr><h3 id="update" tabindex="-1">update() <a class="header-anchor" href="#update" aria-label="Permalink to &quot;update()&quot;">​</a></h3><blockquote><p><strong>update</strong>(<code>updates</code>, <code>state</code>, <code>params</code>, <code>extra?</code>): <a href="./Updated.html"><code>Updated</code></a>&lt;<code>unknown</code>, <code>unknown</code>&gt;</p></blockquote><h4 id="parameters-1" tabindex="-1">Parameters <a class="header-anchor" href="#parameters-1" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>updates</code></td><td><code>never</code></td></tr><tr><td><code>state</code></td><td><code>never</code></td></tr><tr><td><code>params</code></td><td><code>never</code></td></tr><tr><td><code>extra?</code></td><td><code>undefined</code></td></tr></tbody></table><h4 id="returns-1" tabindex="-1">Returns <a class="header-anchor" href="#returns-1" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><a href="./Updated.html"><code>Updated</code></a>&lt;<code>unknown</code>, <code>unknown</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/AnyTransform.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AnyTransform = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AnyTransform as default
};
