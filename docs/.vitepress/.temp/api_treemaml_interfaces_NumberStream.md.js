import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NumberStream","description":"Random numbers of a seed, the same in every engine.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/NumberStream.md","filePath":"api/treemaml/interfaces/NumberStream.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/NumberStream.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-numberstream" tabindex="-1">Interface: NumberStream <a class="header-anchor" href="#interface-numberstream" aria-label="Permalink to &quot;Interface: NumberStream&quot;">​</a></h1><p>Random numbers of a seed, the same in every engine.</p><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="uniform" tabindex="-1">uniform() <a class="header-anchor" href="#uniform" aria-label="Permalink to &quot;uniform()&quot;">​</a></h3><blockquote><p><strong>uniform</strong>(): <code>number</code></p></blockquote><p>In [0, 1).</p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>number</code></p><hr><h3 id="between" tabindex="-1">between() <a class="header-anchor" href="#between" aria-label="Permalink to &quot;between()&quot;">​</a></h3><blockquote><p><strong>between</strong>(<code>low</code>, <code>high</code>): <code>number</code></p></blockquote><p>Uniform in [low, high).</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>low</code></td><td><code>number</code></td></tr><tr><td><code>high</code></td><td><code>number</code></td></tr></tbody></table><h4 id="returns-1" tabindex="-1">Returns <a class="header-anchor" href="#returns-1" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>number</code></p><hr><h3 id="normal" tabindex="-1">normal() <a class="header-anchor" href="#normal" aria-label="Permalink to &quot;normal()&quot;">​</a></h3><blockquote><p><strong>normal</strong>(): <code>number</code></p></blockquote><p>Standard normal; takes two uniforms.</p><h4 id="returns-2" tabindex="-1">Returns <a class="header-anchor" href="#returns-2" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>number</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/NumberStream.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NumberStream = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NumberStream as default
};
