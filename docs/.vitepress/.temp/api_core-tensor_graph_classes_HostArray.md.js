import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Class: HostArray","description":"An array in ordinary memory, row-major: what the value column of the kernel table computes with and the reference executor returns.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/classes/HostArray.md","filePath":"api/core-tensor/graph/classes/HostArray.md"}');
const _sfc_main = { name: "api/core-tensor/graph/classes/HostArray.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="class-hostarray" tabindex="-1">Class: HostArray <a class="header-anchor" href="#class-hostarray" aria-label="Permalink to &quot;Class: HostArray&quot;">​</a></h1><p>An array in ordinary memory, row-major: what the <code>value</code> column of the kernel table computes with and the reference executor returns. A class only so that trees see a leaf.</p><h2 id="constructors" tabindex="-1">Constructors <a class="header-anchor" href="#constructors" aria-label="Permalink to &quot;Constructors&quot;">​</a></h2><h3 id="constructor" tabindex="-1">Constructor <a class="header-anchor" href="#constructor" aria-label="Permalink to &quot;Constructor&quot;">​</a></h3><blockquote><p><strong>new HostArray</strong>(<code>shape</code>, <code>dtype</code>, <code>data</code>): <code>HostArray</code></p></blockquote><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>shape</code></td><td>readonly <code>number</code>[]</td></tr><tr><td><code>dtype</code></td><td><a href="./../type-aliases/DType.html"><code>DType</code></a></td></tr><tr><td><code>data</code></td><td><a href="./../type-aliases/HostData.html"><code>Host<wbr>Data</code></a></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>HostArray</code></p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="shape" tabindex="-1">shape <a class="header-anchor" href="#shape" aria-label="Permalink to &quot;shape&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>shape</strong>: readonly <code>number</code>[]</p></blockquote><hr><h3 id="dtype" tabindex="-1">dtype <a class="header-anchor" href="#dtype" aria-label="Permalink to &quot;dtype&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>dtype</strong>: <a href="./../type-aliases/DType.html"><code>DType</code></a></p></blockquote><hr><h3 id="data" tabindex="-1">data <a class="header-anchor" href="#data" aria-label="Permalink to &quot;data&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>data</strong>: <a href="./../type-aliases/HostData.html"><code>HostData</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/classes/HostArray.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HostArray = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HostArray as default
};
