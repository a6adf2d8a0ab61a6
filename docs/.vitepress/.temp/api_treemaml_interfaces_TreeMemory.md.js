import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TreeMemory","description":"Pure functions of a state; see treeMemory.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/TreeMemory.md","filePath":"api/treemaml/interfaces/TreeMemory.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/TreeMemory.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-treememory" tabindex="-1">Interface: TreeMemory <a class="header-anchor" href="#interface-treememory" aria-label="Permalink to &quot;Interface: TreeMemory&quot;">​</a></h1><p>Pure functions of a state; see <a href="./../functions/treeMemory.html">treeMemory</a>.</p><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="init" tabindex="-1">init() <a class="header-anchor" href="#init" aria-label="Permalink to &quot;init()&quot;">​</a></h3><blockquote><p><strong>init</strong>(): <a href="./TreeMemoryState.html"><code>TreeMemoryState</code></a></p></blockquote><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><a href="./TreeMemoryState.html"><code>TreeMemoryState</code></a></p><hr><h3 id="observe" tabindex="-1">observe() <a class="header-anchor" href="#observe" aria-label="Permalink to &quot;observe()&quot;">​</a></h3><blockquote><p><strong>observe</strong>(<code>state</code>, <code>ids</code>, <code>vectors</code>): <a href="./Remembered.html"><code>Remembered</code></a></p></blockquote><p>The state after these tasks were seen with these vectors.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>state</code></td><td><a href="./TreeMemoryState.html"><code>Tree<wbr>Memory<wbr>State</code></a></td></tr><tr><td><code>ids</code></td><td>readonly <code>string</code>[]</td></tr><tr><td><code>vectors</code></td><td><a href="./../type-aliases/Vectors.html"><code>Vectors</code></a></td></tr></tbody></table><h4 id="returns-1" tabindex="-1">Returns <a class="header-anchor" href="#returns-1" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><a href="./Remembered.html"><code>Remembered</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/TreeMemory.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TreeMemory = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TreeMemory as default
};
