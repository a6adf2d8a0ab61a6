import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: memory()","description":"Returns memory info at the current time in the program.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/functions/memory.md","filePath":"api/core-tensor/ops/functions/memory.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/memory.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-memory" tabindex="-1">Function: memory() <a class="header-anchor" href="#function-memory" aria-label="Permalink to &quot;Function: memory()&quot;">​</a></h1><blockquote><p><strong>memory</strong>(): <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>MemoryInfo</code></a></p></blockquote><p>Returns memory info at the current time in the program. The result is an object with the following properties:</p><ul><li><code>numBytes</code>: Number of bytes allocated (undisposed) at this time.</li><li><code>numTensors</code>: Number of unique tensors allocated.</li><li><code>numDataBuffers</code>: Number of unique data buffers allocated (undisposed) at this time, which is ≤ the number of tensors (e.g. <code>a.reshape(newShape)</code> makes a new Tensor that shares the same data buffer with <code>a</code>).</li><li><code>unreliable</code>: True if the memory usage is unreliable. See <code>reasons</code> when <code>unreliable</code> is true.</li><li><code>reasons</code>: <code>string[]</code>, reasons why the memory is unreliable, present if <code>unreliable</code> is true.</li></ul><p>WebGL Properties:</p><ul><li><code>numBytesInGPU</code>: Number of bytes allocated (undisposed) in the GPU only at this time.</li></ul><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>MemoryInfo</code></a></p><h2 id="doc" tabindex="-1">Doc <a class="header-anchor" href="#doc" aria-label="Permalink to &quot;Doc&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/memory.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const memory = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  memory as default
};
