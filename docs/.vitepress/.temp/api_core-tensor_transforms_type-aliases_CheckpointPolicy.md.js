import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CheckpointPolicy","description":"What a reverse derivative of a loop keeps; see ScanOptions.checkpoint.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/transforms/type-aliases/CheckpointPolicy.md","filePath":"api/core-tensor/transforms/type-aliases/CheckpointPolicy.md"}');
const _sfc_main = { name: "api/core-tensor/transforms/type-aliases/CheckpointPolicy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-checkpointpolicy" tabindex="-1">Type Alias: CheckpointPolicy <a class="header-anchor" href="#type-alias-checkpointpolicy" aria-label="Permalink to &quot;Type Alias: CheckpointPolicy&quot;">​</a></h1><blockquote><p><strong>CheckpointPolicy</strong> = <code>&quot;none&quot;</code> | <code>&quot;sqrt&quot;</code> | <code>\`every \${number}\`</code> | ((<code>length</code>) =&gt; <code>number</code> | readonly <code>number</code>[])</p></blockquote><p>What a reverse derivative of a loop keeps; see <a href="./../interfaces/ScanOptions.html#property-checkpoint">ScanOptions.checkpoint</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/transforms/type-aliases/CheckpointPolicy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CheckpointPolicy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CheckpointPolicy as default
};
