import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: concatenateArrayBuffers()","description":"Concatenate a number of ArrayBuffers into one.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/functions/concatenateArrayBuffers.md","filePath":"api/core-tensor/ops/namespaces/io/functions/concatenateArrayBuffers.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/functions/concatenateArrayBuffers.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-concatenatearraybuffers" tabindex="-1"><s>Function: concatenateArrayBuffers()</s> <a class="header-anchor" href="#function-concatenatearraybuffers" aria-label="Permalink to &quot;~~Function: concatenateArrayBuffers()~~&quot;">​</a></h1><blockquote><p><strong>concatenateArrayBuffers</strong>(<code>buffers</code>): <code>ArrayBuffer</code></p></blockquote><p>Concatenate a number of ArrayBuffers into one.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>buffers</code></td><td role="cell" data-label="Type"><code>Array<wbr>Buffer</code> | <code>Array<wbr>Buffer</code>[]</td><td role="cell" data-label="Description">An array of ArrayBuffers to concatenate, or a single ArrayBuffer.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>ArrayBuffer</code></p><p>Result of concatenating <code>buffers</code> in order.</p><h2 id="deprecated" tabindex="-1">Deprecated <a class="header-anchor" href="#deprecated" aria-label="Permalink to &quot;Deprecated&quot;">​</a></h2><p>Use tf.io.CompositeArrayBuffer.join() instead.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/functions/concatenateArrayBuffers.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const concatenateArrayBuffers = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  concatenateArrayBuffers as default
};
