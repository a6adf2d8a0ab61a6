import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SafetensorsWriter","description":"Writes a safetensors file array by array.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/io/interfaces/SafetensorsWriter.md","filePath":"api/core-tensor/io/interfaces/SafetensorsWriter.md"}');
const _sfc_main = { name: "api/core-tensor/io/interfaces/SafetensorsWriter.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-safetensorswriter" tabindex="-1">Interface: SafetensorsWriter <a class="header-anchor" href="#interface-safetensorswriter" aria-label="Permalink to &quot;Interface: SafetensorsWriter&quot;">​</a></h1><p>Writes a safetensors file array by array.</p><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="write" tabindex="-1">write() <a class="header-anchor" href="#write" aria-label="Permalink to &quot;write()&quot;">​</a></h3><blockquote><p><strong>write</strong>(<code>name</code>, <code>values</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Appends values to an array; an array may come in parts, and the arrays in any order.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>name</code></td><td><code>string</code></td></tr><tr><td><code>values</code></td><td><a href="./../type-aliases/SafetensorsData.html"><code>Safetensors<wbr>Data</code></a></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>Promise</code>&lt;<code>void</code>&gt;</p><hr><h3 id="close" tabindex="-1">close() <a class="header-anchor" href="#close" aria-label="Permalink to &quot;close()&quot;">​</a></h3><blockquote><p><strong>close</strong>(): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Puts the file in its place, once every array is complete.</p><h4 id="returns-1" tabindex="-1">Returns <a class="header-anchor" href="#returns-1" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>Promise</code>&lt;<code>void</code>&gt;</p><hr><h3 id="discard" tabindex="-1">discard() <a class="header-anchor" href="#discard" aria-label="Permalink to &quot;discard()&quot;">​</a></h3><blockquote><p><strong>discard</strong>(): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Gives the file up; an older one of that name stays as it was.</p><h4 id="returns-2" tabindex="-1">Returns <a class="header-anchor" href="#returns-2" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>Promise</code>&lt;<code>void</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/interfaces/SafetensorsWriter.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SafetensorsWriter = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SafetensorsWriter as default
};
