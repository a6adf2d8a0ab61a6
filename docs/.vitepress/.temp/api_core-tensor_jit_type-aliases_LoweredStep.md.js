import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LoweredStep","description":"One step of a lowered program: an ONNX model, or an op that runs on the host.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/jit/type-aliases/LoweredStep.md","filePath":"api/core-tensor/jit/type-aliases/LoweredStep.md"}');
const _sfc_main = { name: "api/core-tensor/jit/type-aliases/LoweredStep.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-loweredstep" tabindex="-1">Type Alias: LoweredStep <a class="header-anchor" href="#type-alias-loweredstep" aria-label="Permalink to &quot;Type Alias: LoweredStep&quot;">​</a></h1><blockquote><p><strong>LoweredStep</strong> = { <code>kind</code>: <code>&quot;model&quot;</code>; <code>onnx</code>: <code>Uint8Array</code>; <code>text</code>: <code>string</code>; } | { <code>kind</code>: <code>&quot;host&quot;</code>; <code>kernel</code>: <code>string</code>; <code>text</code>: <code>string</code>; }</p></blockquote><p>One step of a lowered program: an ONNX model, or an op that runs on the host.</p><h2 id="union-members" tabindex="-1">Union Members <a class="header-anchor" href="#union-members" aria-label="Permalink to &quot;Union Members&quot;">​</a></h2><h3 id="type-literal" tabindex="-1">Type Literal <a class="header-anchor" href="#type-literal" aria-label="Permalink to &quot;Type Literal&quot;">​</a></h3><p>{ <code>kind</code>: <code>&quot;model&quot;</code>; <code>onnx</code>: <code>Uint8Array</code>; <code>text</code>: <code>string</code>; }</p><table tabindex="0"><thead><tr><th>Name</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>kind</code></td><td><code>&quot;model&quot;</code></td><td>-</td></tr><tr><td><code>onnx</code></td><td><code>Uint8<wbr>Array</code></td><td>The bytes of the model, as a <code>.<wbr>onnx</code> file holds them.</td></tr><tr><td><code>text</code></td><td><code>string</code></td><td>The model in the text form of ONNX.</td></tr></tbody></table><hr><h3 id="type-literal-1" tabindex="-1">Type Literal <a class="header-anchor" href="#type-literal-1" aria-label="Permalink to &quot;Type Literal&quot;">​</a></h3><p>{ <code>kind</code>: <code>&quot;host&quot;</code>; <code>kernel</code>: <code>string</code>; <code>text</code>: <code>string</code>; }</p><table tabindex="0"><thead><tr><th>Name</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>kind</code></td><td><code>&quot;host&quot;</code></td><td>-</td></tr><tr><td><code>kernel</code></td><td><code>string</code></td><td>The op.</td></tr><tr><td><code>text</code></td><td><code>string</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/jit/type-aliases/LoweredStep.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LoweredStep = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LoweredStep as default
};
